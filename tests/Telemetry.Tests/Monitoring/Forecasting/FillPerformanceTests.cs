using Telemetry.Monitoring.Forecasting.Performance;
using Telemetry.Monitoring.Forecasting.PickLists;
using Telemetry.Quantities;
using Telemetry.Readings;
using Xunit;

namespace Telemetry.Tests.Monitoring.Forecasting;

public sealed class FillPerformanceTests
{
    private static readonly TimeWindow Week = new(Amsterdam.Midnight(Past.Monday), Amsterdam.Midnight(Past.Monday.AddDays(7)));

    private static readonly PickRules Rules = PickRules.Default;

    [Fact]
    public void Hours_at_full_are_counted_and_lost_hours_are_missing_and_not_zero()
    {
        // Hourly for two days, full in the last six hours of them, then silent for the rest of the week.
        var readings = Hourly(0, 49, hour => hour >= 42 ? 10_000 : 5_000);
        var row = FillPerformances.Of(Past.Container(), readings, [], Week, Rules);
        Assert.Equal((6.0m, 48.0m, 120.0m), (row.OverflowHours, row.WatchedHours, row.MissingHours));
    }

    [Fact]
    public void A_container_that_said_nothing_has_no_overflow_hours_at_all()
    {
        var row = FillPerformances.Of(Past.Container(), [], [], Week, Rules);
        Assert.Null(row.OverflowHours);
        Assert.Null(row.FillAtEmptying);
        Assert.Null(row.Avoided);
        Assert.Equal(168.0m, row.MissingHours);
    }

    [Fact]
    public void One_lost_reading_is_bridged_and_two_are_a_gap()
    {
        Assert.Equal(0.0m, Missing(10));
        Assert.Equal(3.0m, Missing(10, 11));

        static decimal Missing(params int[] lost) =>
            FillPerformances.Of(Past.Container(), Hourly(0, 169, _ => 5_000).Where((_, hour) => !lost.Contains(hour)), [], Week, Rules).MissingHours;
    }

    [Fact]
    public void Shares_are_ratios_of_sums_and_not_averages_of_percentages()
    {
        var small = FillPerformances.Of(Past.Container("small", route: "r", litres: 1_000), [], [Emptied(1, 10_000)], Week, Rules);
        var large = FillPerformances.Of(Past.Container("large", route: "r", litres: 4_000), [], [Emptied(1, 5_000), Emptied(3, 5_000)], Week, Rules);
        var rows = FillPerformances.WithGroups([(Past.Container("small", route: "r"), small), (Past.Container("large", route: "r"), large)]);
        Assert.Equal(["container", "container", "route", "municipality"], rows.Select(row => row.Group));
        var route = rows[2];

        // (10,000 × 1,000 + 2 × 5,000 × 4,000) ÷ 9,000 l; the mean of the three percentages would be 6,667.
        Assert.Equal((3, 3, 5_556L), (route.Emptyings, route.Levelled, route.FillAtEmptying));

        // Distances from 8,000: 2,000 × 1,000 and twice 3,000 × 4,000, over 9,000 l.
        Assert.Equal(2_889, route.MeanDeviation);
    }

    [Fact]
    public void An_emptying_whose_level_nobody_saw_counts_as_an_emptying_and_in_no_share()
    {
        var byScale = Emptied(1, 90_000) with { Evidence = Quantity.ContentMass };
        var row = FillPerformances.Of(Past.Container(), [], [byScale, Emptied(3, 7_000)], Week, Rules);
        Assert.Equal((2, 1, 7_000L), (row.Emptyings, row.Levelled, row.FillAtEmptying));
        var seen = FillPerformances.Of(Past.Container(), [Past.Level(byScale.LastFull - TimeSpan.FromHours(2), 6_000)], [byScale], Week, Rules);
        Assert.Equal(6_000, seen.FillAtEmptying);
    }

    [Fact]
    public void Avoided_are_the_rounds_on_watched_days_less_what_was_emptied()
    {
        var daily = Rules with { Schedules = [new(null, null, Past.Monday, 1, "contract")] };
        var readings = Enumerable.Range(0, 5).Select(day => Past.Level(Past.Noon(Past.Monday.AddDays(day)), 3_000));
        var row = FillPerformances.Of(Past.Container(), readings, [Emptied(2, 8_000)], Week, daily);
        Assert.Equal((5L, 2L, 4L), (row.Scheduled, row.ScheduledUnwatched, row.Avoided));
    }

    [Fact]
    public void More_emptyings_than_rounds_are_shown_as_less_than_nothing_avoided()
    {
        var weekly = Rules with { Schedules = [new(null, null, Past.Monday, 7, "contract")] };
        var row = FillPerformances.Of(Past.Container(), [Past.Level(Past.Noon(Past.Monday), 3_000)], [Emptied(1, 8_000), Emptied(4, 8_000)], Week, weekly);
        Assert.Equal(-1, row.Avoided);
    }

    [Fact]
    public void Emptyings_outside_the_window_do_not_count() =>
        Assert.Equal(0, FillPerformances.Of(Past.Container(), [], [Emptied(-1, 8_000), Emptied(7, 8_000)], Week, Rules).Emptyings);

    private static Telemetry.CollectionEvents.CollectionEvent Emptied(int day, long before) =>
        Past.Emptying(Past.Noon(Past.Monday.AddDays(day)), Past.Noon(Past.Monday.AddDays(day)) + TimeSpan.FromHours(1), before);

    private static IEnumerable<Reading> Hourly(int from, int to, Func<int, long> level) =>
        Enumerable.Range(from, to - from).Select(hour => Past.Level(Week.From + TimeSpan.FromHours(hour), level(hour)));
}
