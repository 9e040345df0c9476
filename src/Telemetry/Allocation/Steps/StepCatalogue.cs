namespace Telemetry.Allocation.Steps;

/// <summary>All kinds of steps that a pack may use.</summary>
public static class StepCatalogue
{
    private static readonly Dictionary<string, IStep> Kinds = new IStep[]
    {
        new SumStep(),
        new SelectStep(),
        new ShareStep(),
        new RateStep(),
    }.ToDictionary(step => step.Kind, StringComparer.Ordinal);

    /// <summary>In the order of their names.</summary>
    public static IReadOnlyList<IStep> All { get; } = [.. Kinds.Values.OrderBy(step => step.Kind, StringComparer.Ordinal)];

    /// <summary>Null where no step has that name.</summary>
    public static IStep? Find(string kind) => Kinds.GetValueOrDefault(kind);
}
