namespace Telemetry.Monitoring.Forecasting.BackTesting;

/// <summary>The past of one container, to be forecast anew.</summary>
/// <param name="Days">By day.</param>
/// <param name="Threshold">The level, in basis points, at which this container counts as full.</param>
public sealed record LevelSeries(string Container, string Stream, IReadOnlyList<DayLevel> Days, long Threshold);
