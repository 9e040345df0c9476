namespace Telemetry.Monitoring.Forecasting;

/// <summary>A forecast level in basis points: one in ten turns out below <paramref name="P10"/>, one in two below <paramref name="P50"/>, nine in ten below <paramref name="P90"/>.</summary>
public sealed record LevelInterval(long P10, long P50, long P90);
