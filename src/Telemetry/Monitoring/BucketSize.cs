namespace Telemetry.Monitoring;

/// <summary>The length of a bucket by the calendar of Europe/Amsterdam. A week begins on Monday and is numbered after ISO 8601.</summary>
public enum BucketSize
{
    Hour,
    Day,
    Week,
    Month,
    Year,
}
