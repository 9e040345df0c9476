using Telemetry.Readings;

namespace Telemetry.Storage.Readings.InfluxDb;

/// <summary>The newest reading of one series, with what decides between series of the same container and quantity.</summary>
internal sealed record NewestOfSeries(ulong Epoch, ulong Sequence, NewestReading Reading)
{
    /// <summary>Null when the point is torn.</summary>
    /// <param name="row">A row of <see cref="InfluxQl.Newest"/>.</param>
    public static NewestOfSeries? TryOf(SeriesKey key, QueryRow row)
    {
        if (!row.IsWhole(1)) return null;
        var reading = new Reading(key.Container, key.Quantity, row.Time, row.Integer(1), (ReadingStatus)row.Code(2), row.Integer(3), row.Code(4));
        return new NewestOfSeries(row.Unsigned(5), row.Unsigned(6), new NewestReading(key.Owner, key.Device, reading));
    }
}
