namespace Telemetry.Benchmarks.Engines;

/// <summary>By which it is proven that an engine holds exactly the generated rows.</summary>
/// <param name="Values">Values that are there; missing ones (no echo, time-out) are not counted.</param>
/// <param name="Sum">Of these values, each in its quantity's unit.</param>
internal sealed record Totals(long Values, long Sum);
