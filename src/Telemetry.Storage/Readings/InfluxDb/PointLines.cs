using System.Globalization;
using Telemetry.Quantities;
using Telemetry.Readings;
using Telemetry.Storage.ReadingLog;

namespace Telemetry.Storage.Readings.InfluxDb;

/// <summary>The points of each measurement as lines of the line protocol; the schema is in the README beside this file. Tags stand in the order of their names.</summary>
internal static class PointLines
{
    /// <summary>Times in milliseconds.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The time lies outside what a server can hold; admission lets no such reading through.</exception>
    public static string Reading(ReadingColumns batch, int row)
    {
        var reading = batch[row];
        if (reading.MeasuredAt < InfluxQl.Earliest || reading.MeasuredAt >= InfluxQl.Latest)
            throw new ArgumentOutOfRangeException(nameof(batch), $"measured_at {reading.MeasuredAt.UnixMilliseconds} ms: InfluxDB holds the years 1677 to 2262; refuse the reading at admission.");
        return string.Create(
            CultureInfo.InvariantCulture,
            $"readings{LineProtocol.Tag("container", reading.Container)}{LineProtocol.Tag("device", batch.Device)}{LineProtocol.Tag("owner", batch.Owner)},quantity={reading.Quantity} {Identity(batch, row)},value={reading.Value}i,status={(int)reading.Status}i,raw={reading.Raw}i,calibration={reading.Calibration}i,received_at={batch.ReceivedAt.UnixMilliseconds}i {reading.MeasuredAt.UnixMilliseconds}");
    }

    /// <summary>Time in nanoseconds.</summary>
    /// <param name="log">Two logs may give out the same key.</param>
    public static string SetAside(ReadingColumns batch, RowVerdict entry, string log, long key)
    {
        var (fate, field, value, reason) = entry.Verdict;
        return string.Create(
            CultureInfo.InvariantCulture,
            $"set_aside{LineProtocol.Tag("device", batch.Device)}{LineProtocol.Tag("log", log)}{LineProtocol.Tag("owner", batch.Owner)} {Identity(batch, entry.Row)},fate={(int)fate}i,field={LineProtocol.Text(field)},value={LineProtocol.Text(value)},reason={LineProtocol.Text(reason)},received_at={batch.ReceivedAt.UnixMilliseconds}i {key}");
    }

    /// <summary>Time in nanoseconds. The payload stays in the log: it is whatever somebody sent.</summary>
    public static string DeadLetter(DeadLetter letter, string log, long key) => string.Create(
        CultureInfo.InvariantCulture,
        $"dead_letters{LineProtocol.Tag("device", letter.Device)}{LineProtocol.Tag("log", log)} reason={LineProtocol.Text(letter.Reason)},payload_bytes={letter.Payload.Length}i,received_at={letter.ReceivedAt.UnixMilliseconds}i {key}");

    /// <summary>One point for each log: everything in the segments below is in the database.</summary>
    public static string Position(string log, ulong firstMissingSegment, long journalKey) => string.Create(
        CultureInfo.InvariantCulture,
        $"position{LineProtocol.Tag("log", log)} first_missing_segment={LineProtocol.Integer(firstMissingSegment)},journal_key={journalKey}i 0");

    private static string Identity(ReadingColumns batch, int row) => $"epoch={LineProtocol.Integer(batch.Epoch)},sequence={LineProtocol.Integer(batch.Sequence[row])}";
}
