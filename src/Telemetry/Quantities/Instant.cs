using System.Globalization;

namespace Telemetry.Quantities;

/// <summary>A point in time, in whole milliseconds since 1970-01-01T00:00:00Z. Always UTC; the heart knows no other time.</summary>
public readonly record struct Instant(long UnixMilliseconds) : IComparable<Instant>
{
    /// <summary>Before everything that was ever measured: year 1.</summary>
    public static readonly Instant MinValue = From(DateTimeOffset.MinValue);

    /// <summary>After everything that will be measured: the end of year 9999.</summary>
    public static readonly Instant MaxValue = From(DateTimeOffset.MaxValue);

    public static Instant From(DateTimeOffset time) => new(time.ToUnixTimeMilliseconds());

    public static Instant FromUtc(int year, int month, int day, int hour = 0, int minute = 0) =>
        From(new DateTimeOffset(year, month, day, hour, minute, 0, TimeSpan.Zero));

    public DateTimeOffset ToDateTimeOffset() => DateTimeOffset.FromUnixTimeMilliseconds(UnixMilliseconds);

    public static Instant operator +(Instant instant, TimeSpan duration) => new(instant.UnixMilliseconds + (duration.Ticks / TimeSpan.TicksPerMillisecond));

    public static Instant operator -(Instant instant, TimeSpan duration) => new(instant.UnixMilliseconds - (duration.Ticks / TimeSpan.TicksPerMillisecond));

    public static TimeSpan operator -(Instant later, Instant earlier) =>
        TimeSpan.FromTicks((later.UnixMilliseconds - earlier.UnixMilliseconds) * TimeSpan.TicksPerMillisecond);

    public static bool operator <(Instant left, Instant right) => left.UnixMilliseconds < right.UnixMilliseconds;

    public static bool operator >(Instant left, Instant right) => left.UnixMilliseconds > right.UnixMilliseconds;

    public static bool operator <=(Instant left, Instant right) => left.UnixMilliseconds <= right.UnixMilliseconds;

    public static bool operator >=(Instant left, Instant right) => left.UnixMilliseconds >= right.UnixMilliseconds;

    public int CompareTo(Instant other) => UnixMilliseconds.CompareTo(other.UnixMilliseconds);

    /// <summary>
    /// ISO 8601 with milliseconds and Z, for example 2024-10-27T01:00:00.000Z; for a time outside the years 1 to 9999, which only a broken clock
    /// gives, its number.
    /// </summary>
    public override string ToString() =>
        this < MinValue || this > MaxValue
            ? string.Create(CultureInfo.InvariantCulture, $"{UnixMilliseconds} ms since 1970")
            : ToDateTimeOffset().UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss.fff'Z'", CultureInfo.InvariantCulture);
}
