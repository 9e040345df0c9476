using Telemetry.Readings;

namespace Telemetry.Storage.Readings.InfluxDb;

/// <summary>The newest reading of one series, with what decides between series of the same container and quantity.</summary>
internal sealed record NewestOfSeries(ulong Epoch, ulong Sequence, NewestReading Reading)
{
    /// <param name="row">A row of <see cref="InfluxQl.Newest"/>.</param>
    public static NewestOfSeries Of(SeriesKey key, QueryRow row) => new(
        row.Unsigned(5),
        row.Unsigned(6),
        new NewestReading(key.Owner, key.Device, new Reading(key.Container, key.Quantity, row.Time, row.Integer(1), (ReadingStatus)row.Code(2), row.Integer(3), row.Code(4))));
}
