namespace Telemetry.Allocation.Steps;

/// <summary>One of the names that a step knows itself by.</summary>
/// <param name="IsRest">A table of what is left over: a pack may leave it out only where nothing is left.</param>
public sealed record StepName(string Name, StepNameKind Kind, bool IsRequired = true, bool IsRest = false)
{
    public static StepName Table(string name) => new(name, StepNameKind.Table);

    public static StepName Rest(string name) => new(name, StepNameKind.Table, IsRequired: false, IsRest: true);

    public static StepName Derived(string name) => new(name, StepNameKind.Derived);

    public static StepName Value(string name) => new(name, StepNameKind.Value);

    public static StepName Word(string name) => new(name, StepNameKind.Word);

    public static StepName Dimension(string name) => new(name, StepNameKind.Dimension);

    public static StepName Number(string name) => new(name, StepNameKind.Number);

    /// <summary>The same name where it may be left out.</summary>
    public StepName OrNone() => this with { IsRequired = false };
}
