using Telemetry.Readings;

namespace Telemetry.Monitoring;

/// <summary>The readings of one quantity of one container in one bucket. A bucket without readings has no summary, so nothing missing looks like a zero.</summary>
/// <param name="IsPartial">The window that was asked for does not hold the whole bucket.</param>
/// <param name="Values">Of the readings with status <see cref="ReadingStatus.Ok"/>; null when there is none.</param>
/// <param name="Others">How many readings have another status, in the order of the codes. They count in no number.</param>
public sealed record BucketSummary(
    string Container, Quantity Quantity, CalendarBucket Bucket, bool IsPartial, ValueSummary? Values, IReadOnlyList<StatusCount> Others);
