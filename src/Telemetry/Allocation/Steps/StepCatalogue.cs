namespace Telemetry.Allocation.Steps;

/// <summary>All kinds of steps that a pack may use.</summary>
public static class StepCatalogue
{
    private static readonly Dictionary<string, IStep> Kinds = new IStep[]
    {
        new SumStep(),
        new AddStep(),
        new DifferenceStep(),
        new SelectStep(),
        new LabelStep(),
        new ClassifyStep(),
        new AmountsStep(),
        new GateStep(),
        new DeductStep(),
        new CapStep(),
        new CascadeStep(),
        new MoistureStep(),
        new SplitStep(),
        new ShareStep(),
        new FitStep(),
        new AssignStep(),
        new RateStep(),
        new ScaleStep(),
        new PriceStep(),
        new ModulateStep(),
        new CorrectStep(),
        new InstalmentsStep(),
        new AdvanceStep(),
        new SettleStep(),
        new TargetStep(),
        new ObligationStep(),
        new EffectStep(),
        new RoundStep(),
    }.ToDictionary(step => step.Kind, StringComparer.Ordinal);

    /// <summary>In the order of their names.</summary>
    public static IReadOnlyList<IStep> All { get; } = [.. Kinds.Values.OrderBy(step => step.Kind, StringComparer.Ordinal)];

    /// <summary>Null where no step has that name.</summary>
    public static IStep? Find(string kind) => Kinds.GetValueOrDefault(kind);
}
