namespace Telemetry.Reporting.RulePacks;

/// <summary>One thing that is otherwise in a later version of a pack.</summary>
/// <param name="Place">What it is, by the ids of the pack: a figure with place and first day, a step, a source.</param>
/// <param name="Before">As people read it; null for what was added.</param>
/// <param name="After">Null for what was removed.</param>
public sealed record PackChange(PackPart Part, PackChangeKind Kind, string Place, string? Before, string? After);
