using Telemetry.Readings;

namespace Telemetry.Storage.Readings.InfluxDb;

/// <summary>The tags of a reading.</summary>
internal readonly record struct SeriesKey(string Container, string Device, string Owner, Quantity Quantity)
{
    public static SeriesKey Of(QuerySeries series) =>
        new(series.Tag("container"), series.Tag("device"), series.Tag("owner"), Enum.Parse<Quantity>(series.Tag("quantity")));
}
