using Telemetry.CollectionEvents;
using Telemetry.Monitoring.Detection;
using Telemetry.Quantities;
using Telemetry.Readings;
using Telemetry.Simulators.Labelled;
using Xunit;

namespace Telemetry.Tests.Detection;

public sealed class LabelledWorldTests
{
    [Fact]
    public void The_same_seed_gives_the_same_world_and_another_seed_another_one()
    {
        var (first, again, other) = (Series("realistic", 7), Series("realistic", 7), Series("realistic", 8));
        Assert.Equal(first.Readings, again.Readings);
        Assert.Equal(first.Truth, again.Truth);
        Assert.NotEqual(first.Readings, other.Readings);
    }

    [Fact]
    public void A_container_is_the_same_in_whatever_order_the_containers_are_made()
    {
        var world = new LabelledWorld(LabelledWorlds.Named("realistic-with-tilt") with { Containers = 3, Days = 60 });
        var (reused, fresh) = (new LabelledSeries(), new LabelledSeries());
        world.Fill(2, reused);
        world.Fill(1, reused);
        world.Fill(1, fresh);
        Assert.Equal(fresh.Readings, reused.Readings);
        Assert.Equal(fresh.Truth, reused.Truth);
    }

    [Theory]
    [InlineData(Phenomena.Snow)]
    [InlineData(Phenomena.Cones)]
    [InlineData(Phenomena.Spikes)]
    [InlineData(Phenomena.FalseEchoes)]
    [InlineData(Phenomena.LidOpen)]
    [InlineData(Phenomena.SensorReplaced)]
    [InlineData(Phenomena.DriftingBaseline)]
    [InlineData(Phenomena.Settling)]
    [InlineData(Phenomena.Bystanders)]
    public void A_phenomenon_that_is_switched_off_changes_readings_and_leaves_the_truth_alone(Phenomena phenomenon)
    {
        var options = LabelledWorlds.Named("noisy") with { Containers = 20 };
        var (with, without) = (new LabelledWorld(options).All().ToList(), new LabelledWorld(options with { Phenomena = options.Phenomena & ~phenomenon }).All().ToList());
        Assert.Equal(with.SelectMany(series => series.Truth.Select(one => one.At)), without.SelectMany(series => series.Truth.Select(one => one.At)));
        var changed = with.Zip(without).Sum(pair => pair.First.Readings.Zip(pair.Second.Readings).Count(both => both.First != both.Second));
        Assert.True(changed > 0);
        Assert.True(phenomenon is Phenomena.DriftingBaseline or Phenomena.SensorReplaced || changed < with.Sum(series => series.Readings.Count) / 5, $"{changed} readings changed");
    }

    [Fact]
    public void The_noise_is_that_of_Frankfurt()
    {
        var (clean, noisy) = (Measured("clean", 36), Measured("noisy", 41));

        Assert.InRange(clean.NightDeviation, 3.5, 4.5);
        Assert.InRange(clean.NightStepsAbove(2.1), 0.03, 0.06);
        Assert.InRange(clean.NightStepsAbove(10), 0.004, 0.01);
        // 5.4 % of all steps are longer than 2 h 27.
        Assert.InRange((clean.LongSteps + noisy.LongSteps) / (double)(clean.Samples + noisy.Samples), 0.04, 0.065);
        // 734 hits on clean sensors, 96 % of them by day; 1,682 on noisy ones, 66 % by day. One sample up: 6,263 hits, 1,706 of them back at once.
        Assert.InRange(clean.MedianHits, 600, 900);
        Assert.InRange(noisy.MedianHits, 1_400, 1_900);
        Assert.InRange(clean.MedianHitsByDay / (double)clean.MedianHits, 0.9, 1);
        Assert.InRange(noisy.MedianHitsByDay / (double)noisy.MedianHits, 0.6, 0.75);
        Assert.InRange(clean.OneSampleHits + noisy.OneSampleHits, 5_500, 9_000);
        Assert.InRange(clean.RevertedHits + noisy.RevertedHits, 1_200, 2_400);
    }

    [Fact]
    public void A_route_keeps_to_the_local_clock_across_the_clock_change()
    {
        var quiet = LabelledWorlds.Named("clean") with { Containers = 40 };
        var hours = new LabelledWorld(quiet with { Phenomena = quiet.Phenomena & ~Phenomena.NightShifts }).All().SelectMany(series => series.Truth).ToLookup(
            one => Amsterdam.At(one.At).Offset, one => (Local: Amsterdam.At(one.At).TimeOfDay.TotalHours, Utc: one.At.ToDateTimeOffset().TimeOfDay.TotalHours));
        var (winter, summer) = (hours[TimeSpan.FromHours(1)].ToList(), hours[TimeSpan.FromHours(2)].ToList());
        Assert.InRange(winter.Average(at => at.Local) - summer.Average(at => at.Local), -0.3, 0.3);
        Assert.InRange(winter.Average(at => at.Utc) - summer.Average(at => at.Utc), 0.7, 1.3);
    }

    [Fact]
    public void An_observable_emptying_has_a_usable_reading_on_either_side_before_the_next_one()
    {
        foreach (var series in new LabelledWorld(LabelledWorlds.Named("noisy") with { Containers = 10 }).All())
        {
            var usable = series.Readings.Where(reading => reading.Status == ReadingStatus.Ok).Select(reading => reading.MeasuredAt).ToList();
            for (var i = 0; i < series.Truth.Count; i++)
            {
                if (!series.Truth[i].Observable) continue;
                var (before, after) = (i > 0 ? series.Truth[i - 1].At : Instant.MinValue, i + 1 < series.Truth.Count ? series.Truth[i + 1].At : Instant.MaxValue);
                Assert.Contains(usable, at => before <= at && at < series.Truth[i].At);
                Assert.Contains(usable, at => series.Truth[i].At <= at && at < after);
            }
        }
    }

    [Fact]
    public void A_broken_sensor_repeats_itself_says_nothing_or_times_out()
    {
        var series = new LabelledWorld(LabelledWorlds.Named("stuck-silent-unplugged") with { Containers = 3, Days = 60 }).All().ToList();
        var late = series.Select(one => one.Readings.Where(reading => reading.Quantity == Quantity.FillLevel && reading.MeasuredAt > one.Readings[0].MeasuredAt + TimeSpan.FromDays(6)).ToList()).ToList();
        Assert.Single(late[0].Where(reading => reading.Status == ReadingStatus.Ok).Select(reading => reading.Value).Distinct());
        Assert.Empty(late[1]);
        Assert.NotEmpty(late[2]);
        Assert.All(late[2], reading => Assert.Equal(ReadingStatus.Timeout, reading.Status));
    }

    [Fact]
    public void A_bin_of_six_levels_sends_one_of_them_a_day()
    {
        var all = new LabelledWorld(LabelledWorlds.Named("daily-six-levels")).All().ToList();
        var levels = all.SelectMany(series => series.Readings).Where(reading => reading.Status == ReadingStatus.Ok).Select(reading => reading.Value).Distinct().Order();
        Assert.Equal([0, 2_000, 4_000, 6_000, 8_000, 10_000], levels);
        Assert.All(all[0].Readings.DistinctBy(reading => reading.MeasuredAt).GroupBy(reading => reading.MeasuredAt.UnixMilliseconds / 86_400_000), day => Assert.Single(day));
    }

    [Fact]
    public void The_mass_that_went_out_is_what_the_scale_lost()
    {
        var options = LabelledWorlds.Named("scale") with { Containers = 5 };
        foreach (var series in new LabelledWorld(options with { Phenomena = Phenomena.PartialEmptyings | Phenomena.Swaps }).All())
        {
            foreach (var emptying in series.Truth)
            {
                // Of three samples, since somebody may lean on the scale; in their time a little is thrown in.
                var before = series.Readings.Where(reading => reading.MeasuredAt < emptying.At && reading.HasValue).TakeLast(3).Select(reading => reading.Value).Order().ElementAt(1);
                var after = series.Readings.Where(reading => reading.MeasuredAt >= emptying.At && reading.HasValue).Take(3).Select(reading => reading.Value).Order().ElementAt(1);
                var mass = emptying.Mass!.Value.Value;
                Assert.InRange(before - after, mass * 0.9, mass * 1.05);
            }

            Assert.Contains(series.Truth, one => one.Kind == EventKind.FullEmptying);
        }
    }

    private static LabelledSeries Series(string world, int seed)
    {
        var series = new LabelledSeries();
        new LabelledWorld(LabelledWorlds.Named(world) with { Seed = seed }).Fill(3, series);
        return series;
    }

    private static FrankfurtRules Measured(string world, int containers)
    {
        var options = LabelledWorlds.Named(world) with { Containers = containers };
        var rules = new FrankfurtRules();
        foreach (var series in new LabelledWorld(options with { Phenomena = options.Phenomena & ~Phenomena.StuckSensor }).All()) rules.Add(series.Readings);
        return rules;
    }
}
