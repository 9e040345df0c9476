using CsCheck;
using Telemetry.Monitoring;
using Telemetry.Quantities;
using Telemetry.Readings;
using Telemetry.Storage.Readings.Memory;
using Xunit;

namespace Telemetry.Tests.Monitoring;

public sealed class DownsamplingTests
{
    private static readonly Period[] ChangingMonths = [Period.Month(2026, 3), Period.Month(2026, 10)];

    [Theory]
    [InlineData("2026-03-28", 24)]
    [InlineData("2026-03-29", 23)]
    [InlineData("2026-10-25", 25)]
    [InlineData("2026-10-26", 24)]
    public void A_day_with_a_clock_change_is_an_hour_shorter_or_longer(string day, int hours)
    {
        var window = Series.Days(day, day);
        var readings = Series.Every(Series.Hour, window.Widened(TimeSpan.FromDays(2))).ToList();
        var summary = Assert.Single(Downsampling.Summarise(readings, BucketSize.Day, window));
        Assert.Equal((day, window.From, window.To, false), (summary.Bucket.Label, summary.Bucket.Start, summary.Bucket.End, summary.IsPartial));
        Assert.Equal(hours, summary.Values!.Count);
        Assert.Equal(hours, Downsampling.Summarise(readings, BucketSize.Hour, window).Count());
    }

    [Fact]
    public void The_hour_that_is_repeated_makes_two_buckets_and_the_one_that_is_skipped_none()
    {
        Assert.Equal(
            ["2026-10-25 01:00", "2026-10-25 02:00 +02:00", "2026-10-25 02:00 +01:00", "2026-10-25 03:00"],
            CalendarBucket.Within(new TimeWindow(Instant.FromUtc(2026, 10, 24, 23), Instant.FromUtc(2026, 10, 25, 3)), BucketSize.Hour).Select(bucket => bucket.Label));
        Assert.Equal(
            ["2026-03-29 01:00", "2026-03-29 03:00"],
            CalendarBucket.Within(new TimeWindow(Instant.FromUtc(2026, 3, 29), Instant.FromUtc(2026, 3, 29, 2)), BucketSize.Hour).Select(bucket => bucket.Label));
    }

    [Fact]
    public void Weeks_begin_on_monday_and_belong_to_the_year_of_their_thursday()
    {
        var week = CalendarBucket.Containing(Amsterdam.Midnight(new DateOnly(2027, 1, 3)), BucketSize.Week);
        Assert.Equal(("2026-W53", Amsterdam.Midnight(new DateOnly(2026, 12, 28)), Amsterdam.Midnight(new DateOnly(2027, 1, 4))), (week.Label, week.Start, week.End));
        Assert.Equal(TimeSpan.FromHours(167), Length(CalendarBucket.Containing(Amsterdam.Midnight(new DateOnly(2026, 3, 29)), BucketSize.Week)));
        Assert.Equal(TimeSpan.FromHours(745), Length(CalendarBucket.Containing(Amsterdam.Midnight(new DateOnly(2026, 10, 25)), BucketSize.Month)));
        Assert.Equal(TimeSpan.FromDays(365), Length(CalendarBucket.Containing(Amsterdam.Midnight(new DateOnly(2026, 10, 25)), BucketSize.Year)));
    }

    [Fact]
    public void Only_good_readings_count_in_the_numbers_and_the_others_are_counted_by_status()
    {
        var noon = Instant.FromUtc(2026, 5, 1, 10);
        Reading[] readings =
        [
            Series.Level(noon, 500), Series.Level(noon + Series.Hour, 9_999, ReadingStatus.Suspect), Series.Level(noon + (2 * Series.Hour), 0, ReadingStatus.NoTarget),
            Series.Level(noon + (3 * Series.Hour), -20), Series.Level(noon + (4 * Series.Hour), 0, ReadingStatus.NoTarget), Series.Level(noon + (5 * Series.Hour), 300),
        ];
        var summary = Assert.Single(Downsampling.Summarise(readings, BucketSize.Day, TimeWindow.All));
        Assert.Equal(new ValueSummary(3, -20, 500, 780, 500, 300), summary.Values);
        Assert.Equal([new StatusCount(ReadingStatus.Suspect, 1), new StatusCount(ReadingStatus.NoTarget, 2)], summary.Others);
    }

    [Fact]
    public void A_bucket_of_failed_measurements_has_no_numbers_and_one_without_readings_is_not_there()
    {
        Reading[] readings = [Series.Level(Instant.FromUtc(2026, 5, 1, 10), 0, ReadingStatus.Timeout), Series.Level(Instant.FromUtc(2026, 5, 4, 10), 5)];
        var days = Downsampling.Summarise(readings, BucketSize.Day, TimeWindow.All).ToList();
        Assert.Equal(["2026-05-01", "2026-05-04"], days.Select(day => day.Bucket.Label));
        Assert.Null(days[0].Values);
    }

    [Fact]
    public void A_bucket_that_the_window_cuts_says_so()
    {
        var window = new TimeWindow(Instant.FromUtc(2026, 5, 1, 10), Instant.FromUtc(2026, 5, 3, 22));
        var days = Downsampling.Summarise(Series.Every(Series.Hour, window.Widened(TimeSpan.FromDays(1))), BucketSize.Day, window).ToList();
        Assert.Equal([(true, 12L), (false, 24L), (false, 24L)], days.Select(day => (day.IsPartial, day.Values!.Count)));
    }

    [Fact]
    public void A_source_out_of_order_is_named_and_never_summed()
    {
        Reading[] readings = [Series.Level(Instant.FromUtc(2026, 5, 2), 1), Series.Level(Instant.FromUtc(2026, 5, 1), 1)];
        var error = Assert.Throws<ArgumentException>(() => Downsampling.Summarise(readings, BucketSize.Day, TimeWindow.All).ToList());
        Assert.Contains("in order of time", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_summary_is_given_before_the_next_bucket_is_read()
    {
        IEnumerable<Reading> Endless()
        {
            foreach (var reading in Series.Every(Series.Hour, Series.Days("2026-03-01", "2026-03-02"))) yield return reading;
            throw new InvalidOperationException("read too far");
        }

        Assert.Equal(24, Downsampling.Summarise(Endless(), BucketSize.Day, TimeWindow.All).First().Values!.Count);
    }

    [Theory]
    [InlineData(BucketSize.Hour)]
    [InlineData(BucketSize.Day)]
    [InlineData(BucketSize.Week)]
    public void The_parts_of_a_month_add_up_to_the_month_exactly(BucketSize size)
    {
        foreach (var month in ChangingMonths)
        {
            Series.Random(month).Sample(readings =>
            {
                var (window, ordered) = (new TimeWindow(month.Start, month.End), Ordered(readings));
                return Downsampling.Summarise(ordered, BucketSize.Month, window).All(whole =>
                    Same(whole, [.. Downsampling.Summarise(ordered, size, window).Where(part => part.Quantity == whole.Quantity)]));
            });
        }
    }

    [Fact]
    public void The_order_of_arrival_does_not_matter() => Gen.Select(Series.Random(ChangingMonths[1]), Gen.Int[0, 1_000]).Sample((readings, seed) =>
    {
        var shuffled = readings.ToArray();
        new Random(seed).Shuffle(shuffled);
        return Text(Ordered(readings)) == Text(Ordered(shuffled));
    });

    private static bool Same(BucketSummary whole, List<BucketSummary> parts)
    {
        var values = parts.Select(part => part.Values).OfType<ValueSummary>().ToList();
        var joined = values.Count == 0
            ? null
            : new ValueSummary(
                values.Sum(part => part.Count), values.Min(part => part.Minimum), values.Max(part => part.Maximum),
                values.Aggregate(Int128.Zero, (sum, part) => sum + part.Sum), values[0].First, values[^1].Last);
        var others = parts.SelectMany(part => part.Others).GroupBy(count => count.Status).OrderBy(group => group.Key).Select(group => new StatusCount(group.Key, group.Sum(count => count.Readings)));
        return joined == whole.Values && others.SequenceEqual(whole.Others);
    }

    /// <summary>As a store gives them that took them in one by one.</summary>
    private static List<Reading> Ordered(Reading[] readings)
    {
        using var store = new MemoryReadingStore();
        for (var i = 0; i < readings.Length; i++) store.Append(1, ReadingColumns.Of("d1", "o1", 1, (ulong)i, [readings[i]]));
        store.Flush();
        return [.. store.Read("c1", Instant.MinValue, Instant.MaxValue)];
    }

    private static string Text(List<Reading> readings) =>
        string.Concat(Downsampling.Summarise(readings, BucketSize.Day, TimeWindow.All).Select(RowFormats.Bucket.Csv));

    private static TimeSpan Length(CalendarBucket bucket) => bucket.End - bucket.Start;
}
