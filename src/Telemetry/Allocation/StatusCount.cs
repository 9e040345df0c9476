using Telemetry.Readings;

namespace Telemetry.Allocation;

/// <summary>How many distinct readings of the period have a status.</summary>
public sealed record StatusCount(ReadingStatus Status, long Readings);
