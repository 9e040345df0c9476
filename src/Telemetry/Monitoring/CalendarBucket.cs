using System.Globalization;
using Telemetry.Quantities;

namespace Telemetry.Monitoring;

/// <summary>
/// One hour, day, week, month or year by the calendar of Europe/Amsterdam, from <paramref name="Start"/> up to and without <paramref name="End"/>.
/// A day with a clock change has 23 or 25 hours; the hour that is repeated makes two buckets.
/// </summary>
public sealed record CalendarBucket(BucketSize Size, Instant Start, Instant End)
{
    private const long HourMilliseconds = 3_600_000;

    /// <summary>By local time: 2026-10-25 02:00 +02:00, 2026-10-25, 2026-W43, 2026-10 or 2026. The offset is there only in the hour that is repeated.</summary>
    public string Label
    {
        get
        {
            var local = Amsterdam.At(Start).DateTime;
            return Size switch
            {
                BucketSize.Hour => Amsterdam.Text(Start),
                BucketSize.Day => local.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
                BucketSize.Week => string.Create(CultureInfo.InvariantCulture, $"{ISOWeek.GetYear(local):D4}-W{ISOWeek.GetWeekOfYear(local):D2}"),
                BucketSize.Month => local.ToString("yyyy-MM", CultureInfo.InvariantCulture),
                _ => local.ToString("yyyy", CultureInfo.InvariantCulture),
            };
        }
    }

    public static CalendarBucket Containing(Instant instant, BucketSize size)
    {
        var local = Amsterdam.At(instant);
        if (size == BucketSize.Hour) return Hour(instant, local.Offset);
        var day = DateOnly.FromDateTime(local.DateTime);
        var (first, next) = size switch
        {
            BucketSize.Day => (day, day.AddDays(1)),
            BucketSize.Week => (Monday(day), Monday(day).AddDays(7)),
            BucketSize.Month => (new DateOnly(day.Year, day.Month, 1), new DateOnly(day.Year, day.Month, 1).AddMonths(1)),
            _ => (new DateOnly(day.Year, 1, 1), new DateOnly(day.Year, 1, 1).AddYears(1)),
        };
        return new CalendarBucket(size, Amsterdam.Midnight(first), Amsterdam.Midnight(next));
    }

    /// <summary>The buckets that a window touches, in order.</summary>
    public static IEnumerable<CalendarBucket> Within(TimeWindow window, BucketSize size)
    {
        for (var at = window.From; at < window.To;)
        {
            var bucket = Containing(at, size);
            yield return bucket;
            at = bucket.End;
        }
    }

    /// <summary>The clock is put forward and back by whole hours, so an hour is cut by the offset that holds within it.</summary>
    private static CalendarBucket Hour(Instant instant, TimeSpan offset)
    {
        var past = (instant + offset).UnixMilliseconds % HourMilliseconds;
        var start = new Instant(instant.UnixMilliseconds - (past < 0 ? past + HourMilliseconds : past));
        return new CalendarBucket(BucketSize.Hour, start, new Instant(start.UnixMilliseconds + HourMilliseconds));
    }

    private static DateOnly Monday(DateOnly day) => day.AddDays(-(((int)day.DayOfWeek + 6) % 7));
}
