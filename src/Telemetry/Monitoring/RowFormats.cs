using Telemetry.Readings;
using Telemetry.Reporting;

namespace Telemetry.Monitoring;

/// <summary>The rows that people and programs get. Values are in the unit that stands beside them; times are UTC, labels and days local.</summary>
public static class RowFormats
{
    public static RowFormat<Reading> Reading { get; } = new(
        new("container", row => row.Container),
        new("quantity", row => QuantityNames.Of(row.Quantity)),
        new("unit", row => UnitOf(row.Quantity)),
        new("measuredAt", row => row.MeasuredAt),
        new("value", row => row.HasValue ? row.Value : null),
        new("status", row => StatusOf(row.Status)),
        new("raw", row => row.Raw),
        new("calibration", row => row.Calibration));

    public static RowFormat<BucketSummary> Bucket { get; } = new(
        new("container", row => row.Container),
        new("quantity", row => QuantityNames.Of(row.Quantity)),
        new("unit", row => UnitOf(row.Quantity)),
        new("bucket", row => row.Bucket.Label),
        new("start", row => row.Bucket.Start),
        new("end", row => row.Bucket.End),
        new("partial", row => row.IsPartial),
        new("count", row => row.Values?.Count ?? 0),
        new("minimum", row => row.Values?.Minimum),
        new("maximum", row => row.Values?.Maximum),
        new("sum", row => row.Values?.Sum),
        new("first", row => row.Values?.First),
        new("last", row => row.Values?.Last),
        new("others", row => row.Others));

    public static RowFormat<Gap> Gap { get; } = new(
        new("container", row => row.Container),
        new("quantity", row => QuantityNames.Of(row.Quantity)),
        new("start", row => row.Start),
        new("end", row => row.End),
        new("missing", row => row.Missing));

    public static RowFormat<DayCompleteness> Completeness { get; } = new(
        new("device", row => row.Device),
        new("day", row => row.Day),
        new("expected", row => row.Expected),
        new("arrived", row => row.Arrived),
        new("missing", row => row.Missing),
        new("shareBasisPoints", row => row.ShareBasisPoints),
        new("received", row => row.Received),
        new("usable", row => row.Usable),
        new("sharedContainers", row => row.SharedContainers));

    /// <summary>Null for a quantity that is unknown to this version.</summary>
    public static string? UnitOf(Quantity quantity) => QuantityRange.Of(quantity)?.Unit;

    public static string StatusOf(ReadingStatus status) => JsonNames.Of(status);
}
