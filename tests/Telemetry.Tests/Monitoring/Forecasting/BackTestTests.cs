using Telemetry.CollectionEvents;
using Telemetry.Monitoring.Forecasting;
using Telemetry.Monitoring.Forecasting.BackTesting;
using Telemetry.Quantities;
using Telemetry.Readings;
using Telemetry.Simulators.Import;
using Telemetry.Tests.Simulators;
using Xunit;

namespace Telemetry.Tests.Monitoring.Forecasting;

public sealed class BackTestTests(ITestOutputHelper output)
{
    private const string Published = "published: by container and level, learnt once";

    [Fact]
    public void Wyndhams_levels_of_tomorrow_are_forecast_better_than_by_the_published_lines()
    {
        var lines = LevelBackTest.Run(Wyndham(), new DateOnly(2020, 7, 1), ForecastSettings.Default);
        foreach (var line in lines) output.WriteLine($"{line}");
        var (today, published, own, once) = (Of("same as today"), Of(Published), Of("this method"), Of("this method, learnt once"));
        Assert.Equal(6_009, own.Forecasts);

        // The figures that were published for the same split, so that it is the same task.
        Assert.Equal(2.15, today.MeanAbsoluteError, 0.005);
        Assert.Equal(0.2287, today.Brier!.Value, 0.0001);
        Assert.Equal(1.41, published.MeanAbsoluteError, 0.01);
        Assert.Equal(0.0979, published.Brier!.Value, 0.001);

        Assert.True(own.MeanAbsoluteError < 1.33, $"{own.MeanAbsoluteError}");
        Assert.True(own.Brier < 0.0930, $"{own.Brier}");
        Assert.True(once.MeanAbsoluteError < 1.41 && once.Brier < 0.0979, $"{once.MeanAbsoluteError} {once.Brier}");
        Assert.InRange(own.Coverage80, 0.75, 0.85);
        foreach (var baseline in new[] { Of("same as last week"), lines.First(line => line.Method.StartsWith("exponential", StringComparison.Ordinal)) })
        {
            Assert.True(own.Pinball10 < baseline.Pinball10 && own.Pinball50 < baseline.Pinball50 && own.Pinball90 < baseline.Pinball90, $"{baseline}");
        }

        // The weekday pays here: without it every loss is higher.
        var bare = Of("this method without weekday");
        Assert.True(own.MeanAbsoluteError < bare.MeanAbsoluteError && own.Brier < bare.Brier && own.Pinball90 < bare.Pinball90);

        ScoreLine Of(string method) => lines.First(line => line.Method == method);
    }

    [Fact]
    public void Wyndhams_days_to_the_threshold_fall_into_their_band_as_often_as_stated()
    {
        var lines = ReachBackTest.Run(Wyndham(), new DateOnly(2020, 7, 1), ForecastSettings.Default);
        foreach (var line in lines) output.WriteLine($"{line}");
        var (slopes, own) = (lines[0], lines[1]);
        Assert.InRange(own.Coverage80, 0.75, 0.85);
        Assert.True(own.Pinball10 < slopes.Pinball10 && own.Pinball50 < slopes.Pinball50 && own.Pinball90 < slopes.Pinball90);
    }

    [Fact]
    public void Edinburghs_next_collections_are_forecast_better_than_by_the_median_of_the_site()
    {
        CollectionInterval[] intervals = [.. EdinburghCollections.Read(SharedData.FolderOrSkip("edinburgh_litter_bin_sensors")).SelectMany(site => CollectionInterval.Of(site.Key, site.Value))];
        var lines = CollectionBackTest.Run(intervals, Instant.FromUtc(2016, 6, 30, 23));
        foreach (var line in lines) output.WriteLine($"{line}");
        Assert.Equal(2_000, lines[2].Forecasts);
        Assert.Equal(28.0, lines[0].MeanAbsoluteError, 0.1);
        Assert.True(lines[2].MeanAbsoluteError < Math.Min(22.0, lines[1].MeanAbsoluteError), $"{lines[2].MeanAbsoluteError}");
        Assert.InRange(lines[2].Coverage80, 0.75, 0.85);
    }

    [Fact]
    public void A_method_never_sees_the_day_that_it_is_asked_about()
    {
        // The same step of 1,000 every day until the judged day, when everything changes: nobody can know.
        var levels = Enumerable.Range(0, 40).Select(day => (long?)(day < 30 ? (day % 10) * 1_000 : 5_000)).ToArray();
        var line = LevelBackTest.Run([new LevelSeries("c1", "glass", Past.Days(levels), 8_000)], Past.Monday.AddDays(30), ForecastSettings.Default).First(one => one.Method == "this method");
        var first = LevelBackTest.Run([new LevelSeries("c1", "glass", Past.Days(levels[..31]), 8_000)], Past.Monday.AddDays(30), ForecastSettings.Default).First(one => one.Method == "this method");
        Assert.Equal((10L, 1L), (line.Forecasts, first.Forecasts));
        Assert.True(first.MeanAbsoluteError >= 4, $"{first.MeanAbsoluteError}");
    }

    [Fact]
    public void Where_an_emptying_comes_first_the_outcome_is_censored()
    {
        long?[] levels = [0, 3_000, 6_000, 0, 3_000, 6_000, 9_000];
        var line = ReachBackTest.Run([new LevelSeries("c1", "glass", Past.Days(levels), 8_000)], Past.Monday, ForecastSettings.Default).Single(one => one.Method == "this method");
        Assert.Equal((6L, 3L), (line.Forecasts, line.Censored));
    }

    [Theory]
    [InlineData(10, 4, 0.1, 0.6)]
    [InlineData(4, 10, 0.1, 5.4)]
    [InlineData(10, 4, 0.9, 5.4)]
    [InlineData(7, 7, 0.5, 0)]
    public void Pinball_loss_weighs_the_two_sides_by_the_chance(double came, double quantile, double chance, double loss) =>
        Assert.Equal(loss, ScoreTally.Pinball(came, quantile, chance), 12);

    private static List<LevelSeries> Wyndham()
    {
        var folder = SharedData.FolderOrSkip("wyndham_smart_bins");
        var (scenario, thresholds, series) = (WyndhamImport.Read(folder).Scenario, WyndhamThresholds.Read(folder), new List<LevelSeries>());
        foreach (var container in scenario.Registry.Containers)
        {
            Reading[] readings = [.. scenario.Histories.Single(history => history.Device == container.Id).Samples.Select(sample => new Reading(sample.Container, sample.Quantity, sample.At, sample.Value, sample.Status))];
            var events = CollectionEventDetector.Detect(container.Id, readings, scenario.Registry.Detection);
            series.Add(new LevelSeries(container.Id, container.Stream, DayLevels.Of(readings, events), thresholds[container.Id]));
        }

        return series;
    }
}
