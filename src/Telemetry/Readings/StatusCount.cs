namespace Telemetry.Readings;

/// <summary>How many distinct readings of a stretch of time have a status.</summary>
public sealed record StatusCount(ReadingStatus Status, long Readings);
