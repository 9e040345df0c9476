using Telemetry.Allocation.Tables;
using Telemetry.Quantities;

namespace Telemetry.Allocation.RulePacks;

/// <summary>A target and how far it was reached; compared exactly, never as displayed.</summary>
/// <param name="At">Of whom or what; empty for the whole.</param>
/// <param name="Rate">Numerator over denominator; null where the denominator is 0 or not known, and then nothing is decided.</param>
/// <param name="Target">A part of 1.</param>
/// <param name="Least">The least numerator that meets the target, rounded up to a whole unit; null without a denominator.</param>
public sealed record TargetVerdict(string Step, Coordinates At, long Numerator, long? Denominator, Fraction? Rate, Fraction Target, long? Least, bool? Met);
