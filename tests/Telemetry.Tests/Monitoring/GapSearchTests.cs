using CsCheck;
using Telemetry.Monitoring;
using Telemetry.Quantities;
using Telemetry.Readings;
using Xunit;

namespace Telemetry.Tests.Monitoring;

public sealed class GapSearchTests
{
    private static readonly TimeWindow Day = new(Instant.FromUtc(2026, 5, 1), Instant.FromUtc(2026, 5, 2));

    private static readonly Cadence Hourly = Cadence.Every(Series.Hour);

    [Fact]
    public void A_full_day_has_no_gap() => Assert.Empty(Find(Series.Every(Series.Hour, Day)));

    [Theory]
    [InlineData("2026-03-29", 23)]
    [InlineData("2026-10-25", 25)]
    [InlineData("2026-05-01", 24)]
    public void A_window_without_any_reading_is_one_gap_as_long_as_the_local_day(string day, int missing)
    {
        var window = Series.Days(day, day);
        var gap = Assert.Single(GapSearch.Find("c1", [], [Quantity.FillLevel], window, Hourly));
        Assert.Equal(new Gap("c1", Quantity.FillLevel, window.From, window.To, window.From, missing), gap);
    }

    [Fact]
    public void A_gap_lies_between_the_reading_before_and_the_reading_after()
    {
        var gap = Assert.Single(Find(Without(5, 6, 7)));
        Assert.Equal((At(4), At(8), At(5), 3L), (gap.Start, gap.End, gap.FirstMissing, gap.Missing));
    }

    [Fact]
    public void What_is_missing_at_the_start_and_at_the_end_of_the_window_is_found()
    {
        var gaps = Find(Without(0, 1, 22, 23));
        Assert.Equal([(Day.From, At(2), 2L), (At(21), Day.To, 2L)], gaps.Select(gap => (gap.Start, gap.End, gap.Missing)));
    }

    [Fact]
    public void The_neighbours_of_the_window_say_whether_something_is_missing_at_its_bounds()
    {
        var jitter = TimeSpan.FromSeconds(5);
        var readings = Series.Every(Series.Hour, Day.Widened(Series.Hour)).Select((reading, i) => reading with { MeasuredAt = i % 2 == 0 ? reading.MeasuredAt + jitter : reading.MeasuredAt - jitter });
        Assert.Empty(Find(readings));
        Assert.Equal(1, Assert.Single(Find(readings.Where((_, i) => i != 1))).Missing);
    }

    [Fact]
    public void Two_windows_side_by_side_miss_what_the_whole_misses() => Gen.Select(Gen.Bool.Array[72], Gen.Int[1, 47]).Sample((kept, split) =>
    {
        var (whole, middle) = (Day with { To = Day.From + TimeSpan.FromHours(48) }, Day.From + TimeSpan.FromHours(split));
        var readings = Series.Every(Series.Hour, whole.Widened(TimeSpan.FromHours(12))).Where((_, i) => kept[i]).ToList();
        return Missing(whole) == Missing(whole with { To = middle }) + Missing(whole with { From = middle });

        long Missing(TimeWindow window) => GapSearch.Find("c1", readings.Where(reading => window.Widened(Hourly.Reach).Contains(reading.MeasuredAt)), [Quantity.FillLevel], window, Hourly).Sum(gap => gap.Missing);
    });

    [Theory]
    [InlineData(89, 0)]
    [InlineData(90, 0)]
    [InlineData(91, 1)]
    [InlineData(150, 1)]
    [InlineData(151, 2)]
    public void With_half_an_interval_of_tolerance_the_time_is_rounded_to_whole_intervals(int minutes, long missing)
    {
        var window = new TimeWindow(Day.From, Day.From + TimeSpan.FromMinutes(minutes + 1));
        Assert.Equal(missing, GapSearch.Find("c1", [Series.Level(Day.From, 1), Series.Level(Day.From + TimeSpan.FromMinutes(minutes), 1)], [Quantity.FillLevel], window, Hourly).Sum(gap => gap.Missing));
    }

    [Fact]
    public void A_smaller_tolerance_finds_what_is_late()
    {
        var late = new[] { Series.Level(At(0), 1), Series.Level(At(1) + TimeSpan.FromMinutes(20), 1) };
        var window = new TimeWindow(At(0), At(2));
        Assert.Empty(GapSearch.Find("c1", late, [Quantity.FillLevel], window, Hourly));
        Assert.Equal(1, Assert.Single(GapSearch.Find("c1", late, [Quantity.FillLevel], window, new Cadence(Series.Hour, TimeSpan.FromMinutes(10)))).Missing);
    }

    [Fact]
    public void A_failed_measurement_was_heard_and_another_quantity_does_not_stand_in()
    {
        var failed = Series.Every(Series.Hour, Day).Select(reading => reading with { Value = 0, Status = ReadingStatus.NoTarget }).ToList();
        Assert.Empty(Find(failed));
        var gap = Assert.Single(GapSearch.Find("c1", failed, [Quantity.FillLevel, Quantity.ContentMass], Day, Hourly));
        Assert.Equal((Quantity.ContentMass, 24L), (gap.Quantity, gap.Missing));
    }

    [Fact]
    public void What_is_there_and_what_is_missing_make_the_whole_whatever_was_lost() =>
        Gen.Select(Gen.Bool.Array[24 * 7], Gen.Int[0, 59]).Sample((kept, minute) =>
        {
            var week = Day with { To = Day.From + TimeSpan.FromDays(7) };
            var readings = Series.Every(Series.Hour, week).Where((_, i) => kept[i]).Select(reading => reading with { MeasuredAt = reading.MeasuredAt + TimeSpan.FromMinutes(minute) }).ToList();
            var gaps = GapSearch.Find("c1", readings, [Quantity.FillLevel], week, Hourly).ToList();
            return readings.Count + gaps.Sum(gap => gap.Missing) == kept.Length
                && gaps.All(gap => week.From <= gap.Start && gap.End <= week.To && gap.Missing > 0 && !readings.Any(reading => gap.Start < reading.MeasuredAt && reading.MeasuredAt < gap.End));
        });

    private static List<Gap> Find(IEnumerable<Reading> readings) => [.. GapSearch.Find("c1", readings, [Quantity.FillLevel], Day, Hourly)];

    private static IEnumerable<Reading> Without(params int[] hours) => Series.Every(Series.Hour, Day).Where((_, hour) => !hours.Contains(hour));

    private static Instant At(int hour) => Day.From + (hour * Series.Hour);
}
