using Telemetry.Quantities;

namespace Telemetry.Storage.Readings.Sealed;

/// <summary>The days by which files are cut. They are of UTC, so that no clock change moves a boundary; periods are cut by local time when they are asked for.</summary>
internal static class UtcDay
{
    public const long Milliseconds = TimeSpan.MillisecondsPerDay;

    public static long Of(long unixMilliseconds) => Math.DivRem(unixMilliseconds, Milliseconds) is var (day, rest) && rest < 0 ? day - 1 : unixMilliseconds / Milliseconds;

    /// <summary>The first day of the month that a day lies in, and the first day after it.</summary>
    public static (long From, long To) Month(long day)
    {
        var date = new Instant(day * Milliseconds).ToDateTimeOffset();
        var first = new DateTimeOffset(date.Year, date.Month, 1, 0, 0, 0, TimeSpan.Zero);
        return (Of(first.ToUnixTimeMilliseconds()), Of(first.AddMonths(1).ToUnixTimeMilliseconds()));
    }
}
