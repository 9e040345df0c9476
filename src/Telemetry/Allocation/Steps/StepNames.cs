namespace Telemetry.Allocation.Steps;

/// <summary>The names of a step: what it reads, writes and goes by.</summary>
/// <param name="TakesAnyIn">True for a step that reads any number of tables under names of the pack's choice.</param>
public sealed record StepNames(IReadOnlyList<StepName> In, IReadOnlyList<StepName> Out, IReadOnlyList<StepName> With, bool TakesAnyIn = false);
