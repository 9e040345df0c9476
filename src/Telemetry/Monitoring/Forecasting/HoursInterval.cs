namespace Telemetry.Monitoring.Forecasting;

/// <summary>A length of time in hours: one in ten turns out shorter than <paramref name="P10"/>, one in two than <paramref name="P50"/>, nine in ten than <paramref name="P90"/>.</summary>
public sealed record HoursInterval(double P10, double P50, double P90);
