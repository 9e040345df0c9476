namespace Telemetry.Monitoring;

/// <summary>
/// What the values of a bucket come to, exactly, in the quantity's unit. The mean is left to the reader: <paramref name="Sum"/> divided by
/// <paramref name="Count"/>, rounded as the reader needs it.
/// </summary>
/// <param name="Count">From 1.</param>
/// <param name="First">The value that was measured first.</param>
/// <param name="Last">The value that was measured last.</param>
public sealed record ValueSummary(long Count, long Minimum, long Maximum, Int128 Sum, long First, long Last);
