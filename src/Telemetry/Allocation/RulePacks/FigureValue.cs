namespace Telemetry.Allocation.RulePacks;

/// <summary>One value of a figure, in force from a day to a day.</summary>
/// <param name="From">First day, by the calendar of the pack's country.</param>
/// <param name="To">Last day, inclusive; null while no end is known.</param>
/// <param name="Value">An exact number: a decimal with a point or n/d.</param>
/// <param name="Source">Id of a <see cref="PackSource"/>.</param>
/// <param name="At">Where it holds, by dimension, for example material: glass; a dimension that is not named holds everywhere. The most specific value wins; of two alike the lower legal rank.</param>
public sealed record FigureValue(DateOnly From, DateOnly? To, string Value, string Source, IReadOnlyDictionary<string, string>? At = null);
