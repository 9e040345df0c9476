using CsCheck;
using Telemetry.Containers;
using Telemetry.Monitoring;
using Telemetry.Quantities;
using Telemetry.Readings;
using Telemetry.Simulators.World;
using Xunit;

namespace Telemetry.Tests.Monitoring;

public sealed class CompletenessTests
{
    private static readonly Cadence Hourly = Cadence.Every(Series.Hour);

    [Theory]
    [InlineData("2026-03-29", 60, 23)]
    [InlineData("2026-03-29", 15, 92)]
    [InlineData("2026-10-25", 60, 25)]
    [InlineData("2026-10-25", 15, 100)]
    [InlineData("2026-05-01", 15, 96)]
    public void As_many_are_expected_as_the_local_day_has_intervals(string day, int minutes, long expected)
    {
        var (window, interval) = (Series.Days(day, day), TimeSpan.FromMinutes(minutes));
        var full = Assert.Single(PerDay(Series.Every(interval, window), window, Cadence.Every(interval)));
        Assert.Equal(new DayCompleteness("d1", DateOnly.Parse(day), expected, 0, expected, expected), full);
        Assert.Equal(10_000, full.ShareBasisPoints);
        var silent = Assert.Single(PerDay([], window, Cadence.Every(interval)));
        Assert.Equal((expected, 0L, 0L), (silent.Expected, silent.Arrived, silent.ShareBasisPoints));
    }

    [Fact]
    public void A_share_is_rounded_down_so_that_complete_means_nothing_is_missing()
    {
        Assert.Equal(9_999, new DayCompleteness("d1", new DateOnly(2026, 5, 1), 86_400, 1, 0, 0).ShareBasisPoints);
        Assert.Null(new DayCompleteness("d1", new DateOnly(2026, 5, 1), 0, 0, 0, 0).ShareBasisPoints);
    }

    [Fact]
    public void A_burst_does_not_make_up_for_silence()
    {
        var window = Series.Days("2026-05-01", "2026-05-01");
        var burst = Enumerable.Range(0, 24).Select(minute => Series.Level(window.From + TimeSpan.FromMinutes(minute), 1));
        var day = Assert.Single(PerDay(burst, window, Hourly));
        Assert.Equal((24L, 1L, 24L), (day.Expected, day.Arrived, day.Received));
    }

    [Fact]
    public void Jitter_around_midnight_and_a_slow_drift_are_not_loss()
    {
        var window = Series.Days("2026-05-01", "2026-05-10");
        var around = Series.Every(Series.Hour, window.Widened(Series.Hour)).Select((reading, i) => reading with { MeasuredAt = reading.MeasuredAt + TimeSpan.FromSeconds(i % 3 - 1) });
        Assert.All(PerDay(around, window, Hourly), day => Assert.Equal((24L, 0L), (day.Expected, day.Missing)));
        Assert.All(PerDay(Series.Every(TimeSpan.FromSeconds(3_630), window.Widened(Series.Hour)), window, Hourly), day => Assert.Equal((24L, 0L), (day.Expected, day.Missing)));
    }

    [Fact]
    public void Readings_without_a_usable_value_arrived_but_are_not_usable()
    {
        var window = Series.Days("2026-05-01", "2026-05-01");
        var day = Assert.Single(PerDay(Series.Every(Series.Hour, window).Select((reading, i) => i < 4 ? reading with { Status = ReadingStatus.Suspect } : reading), window, Hourly));
        Assert.Equal((24L, 24L, 20L), (day.Arrived, day.Received, day.Usable));
    }

    [Fact]
    public void A_daily_reading_is_expected_once_on_the_days_when_the_clock_changes()
    {
        foreach (var days in new[] { Series.Days("2026-03-28", "2026-03-30"), Series.Days("2026-10-24", "2026-10-26") })
        {
            Assert.All(PerDay([], days, Cadence.Every(TimeSpan.FromDays(1))), day => Assert.Equal((1L, 1L), (day.Expected, day.Missing)));
            Assert.All(PerDay(Noons(days), days, Cadence.Every(TimeSpan.FromDays(1))), day => Assert.Equal((1L, 0L), (day.Expected, day.Missing)));
        }

        static IEnumerable<Reading> Noons(TimeWindow days) => CalendarBucket.Within(days, BucketSize.Day).Select(day => Series.Level(day.Start + (11 * Series.Hour), 1));
    }

    [Fact]
    public void The_days_together_miss_what_the_gaps_miss() => Gen.Bool.Array[743].Sample(kept =>
    {
        var window = Series.Days("2026-03-01", "2026-03-31");
        var readings = Series.Every(Series.Hour, window).Where((_, i) => kept[i]).ToList();
        var days = PerDay(readings, window, Hourly);
        return days.Sum(day => day.Expected) == 743
            && days.Sum(day => day.Missing) == GapSearch.Find("c1", readings, [Quantity.FillLevel], window, Hourly).Sum(gap => gap.Missing)
            && days.All(day => day.Arrived == day.Received);
    });

    [Fact]
    public void Of_a_simulated_month_exactly_what_was_never_sent_is_missing()
    {
        var scenario = SyntheticRegion.Build(seed: 7);
        var window = new TimeWindow(scenario.Period.Start, scenario.Period.End);
        long missing = 0, lost = 0;
        foreach (var history in scenario.Histories)
        {
            foreach (var series in history.Samples.GroupBy(sample => (sample.Container, sample.Quantity)))
            {
                var readings = series.Select(sample => new Reading("c1", Quantity.FillLevel, sample.At, 0, ReadingStatus.Ok)).Where(reading => window.Contains(reading.MeasuredAt)).OrderBy(reading => reading.MeasuredAt).ToList();
                var days = PerDay(readings, window, Hourly);
                missing += days.Sum(day => day.Missing);
                lost += (long)(window.To - window.From).TotalHours - readings.Count;
            }
        }

        Assert.True(lost > 0, "the simulated network loses nothing");
        Assert.Equal(lost, missing);
    }

    [Theory]
    [InlineData(0)]
    [InlineData(86_401)]
    public void An_interval_in_the_registry_outside_its_range_is_named(int seconds)
    {
        var registry = Heart.World.Registry with { Devices = [Heart.World.Registry.Devices[0] with { ReadingIntervalSeconds = seconds }] };
        Assert.Equal($"devices: 'd1' has readingIntervalSeconds {seconds}; write 1 to 86400, or leave it out.", Assert.Single(RegistryRules.Violations(registry)));
    }

    private static IReadOnlyList<DayCompleteness> PerDay(IEnumerable<Reading> readings, TimeWindow window, Cadence cadence) =>
        Completeness.PerDay("d1", [new ExpectedSeries("c1", [Quantity.FillLevel], readings)], window, cadence);
}
