using Telemetry.Quantities;

namespace Telemetry.Storage.Readings.InfluxDb;

/// <summary>
/// The times under which readings set aside and dead letters are stored: nanoseconds since 1970, the time of arrival, moved forward as far as needed
/// to be above the one before. So no two are the same, and their order is the order of the log even when the server's clock was set back. From the same
/// last key and the same records come the same keys, which is what makes a replay harmless.
/// </summary>
/// <param name="last">The key given out last, from 0.</param>
internal sealed class JournalKeys(long last)
{
    private const long NanosecondsInMillisecond = 1_000_000;

    public long Last { get; private set; } = last;

    public long Next(Instant receivedAt)
    {
        var arrived = Math.Clamp(receivedAt.UnixMilliseconds, 0, InfluxQl.Latest.UnixMilliseconds - 1) * NanosecondsInMillisecond;
        return Last = Math.Max(arrived, Last + 1);
    }
}
