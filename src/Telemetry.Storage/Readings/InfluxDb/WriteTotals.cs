namespace Telemetry.Storage.Readings.InfluxDb;

/// <summary>What went to the server since the store was opened. After a flush the first two are equal; a difference is what a failed flush still holds.</summary>
/// <param name="Written">Points handed to the store: readings, readings set aside and dead letters, those of a replay included.</param>
/// <param name="Acknowledged">Points of which the server said that it has them.</param>
/// <param name="Retries">Requests that were sent again.</param>
public sealed record WriteTotals(long Written, long Acknowledged, long Retries);
