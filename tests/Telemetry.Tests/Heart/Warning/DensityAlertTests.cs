using System.Globalization;
using Telemetry.Quality.Warning;
using Telemetry.Quantities;
using Xunit;

namespace Telemetry.Tests.Heart.Warning;

public sealed class DensityAlertTests
{
    [Fact]
    public void Of_the_alerts_95_percent_are_heavily_contaminated_on_bins_that_the_threshold_has_not_seen()
    {
        var (density, threshold, fresh) = Learnt();
        var alerts = fresh.Where(bin => density.IndexOf(bin.Filling) >= threshold.Index).ToList();
        var precision = (double)alerts.Count(bin => bin.Share >= DensityWorld.Heavily) / alerts.Count;

        TestContext.Current.TestOutputHelper?.WriteLine(string.Create(CultureInfo.InvariantCulture,
            $"index {threshold.Index:F2} = {density.MedianGramsPerLitre * Math.Exp(threshold.Index * density.Spread):F0} g/l (median {density.MedianGramsPerLitre:F1}); alerts {alerts.Count} of {fresh.Count}; precision {precision:P1}"));
        Assert.InRange(precision, 0.95, 1);
    }

    [Fact]
    public void Density_alone_finds_heavy_contamination_in_part_and_light_contamination_hardly_ever()
    {
        var (density, threshold, fresh) = Learnt();
        var heavy = fresh.Where(bin => bin.Share >= DensityWorld.Heavily).ToList();
        var (all, weighty, light) = (Recall(heavy), Recall(heavy.Where(bin => !bin.Light)), Recall(heavy.Where(bin => bin.Light)));

        TestContext.Current.TestOutputHelper?.WriteLine(string.Create(CultureInfo.InvariantCulture, $"recall {all:P1}; of heavy material {weighty:P1}, of light material {light:P1}"));
        Assert.InRange(weighty, 0.10, 0.40);
        Assert.InRange(light, 0, 0.05);
        Assert.InRange(all, 0.05, 0.30);

        double Recall(IEnumerable<(WeighedFilling Filling, double Share, bool Light)> bins) => bins.Average(bin => density.IndexOf(bin.Filling) >= threshold.Index ? 1.0 : 0.0);
    }

    [Fact]
    public void Where_density_says_nothing_no_threshold_is_found()
    {
        var chance = new Random(1);
        InspectedFilling[] coin = [.. Enumerable.Range(0, 5_000).Select(_ => new InspectedFilling(chance.NextDouble(), chance.NextDouble() < 0.5))];

        Assert.Null(DensityThreshold.Choose(coin, 0.95));
    }

    [Fact]
    public void Ten_right_alerts_do_not_show_95_percent() =>
        Assert.Null(DensityThreshold.Choose([.. Enumerable.Range(0, 10).Select(index => new InspectedFilling(index, true))], 0.95));

    [Fact]
    public void The_heavy_bins_do_not_widen_what_they_are_compared_with()
    {
        var bins = new DensityWorld(3).Bins(4_000);
        var all = LearntDensity.Of("pmd", bins.Select(bin => bin.Filling))!;
        var clean = LearntDensity.Of("pmd", bins.Where(bin => bin.Share < 0.15).Select(bin => bin.Filling))!;

        Assert.InRange(all.MedianGramsPerLitre / clean.MedianGramsPerLitre, 1, 1.25);
        Assert.InRange(all.Spread / clean.Spread, 1, 1.8);
    }

    [Fact]
    public void A_density_that_is_not_learnt_and_a_volume_too_small_are_no_judgement()
    {
        var filling = new WeighedFilling("c", new Instant(0), new Grams(9_000), 100, 10);
        var density = new LearntDensity("pmd", 32, 0.25, 100);

        Assert.Null(LearntDensity.Of("pmd", Enumerable.Repeat(filling, LearntDensity.FewestFillings - 1)));
        Assert.Equal(DensityJudgement.DensityNotLearnt, DensityAlert.Of(filling, "pmd", null, 2).Judgement);
        Assert.Equal(DensityJudgement.VolumeTooUncertain, DensityAlert.Of(filling with { LitresUncertainty = 26 }, "pmd", density, 2).Judgement);
        Assert.Equal(DensityJudgement.Alert, DensityAlert.Of(filling, "pmd", density, 2).Judgement);
        Assert.Equal(DensityJudgement.NoAlert, DensityAlert.Of(filling with { Mass = new Grams(3_200) }, "pmd", density, 2).Judgement);
    }

    [Fact]
    public void The_more_clean_bins_are_wet_or_pressed_the_less_density_alone_can_find()
    {
        double[] recalls = [.. new[] { 0, 0.01, 0.05 }.Select(wet => Threshold(new DensityWorld(1, wet).Bins(20_000))?.Recall ?? 0)];

        TestContext.Current.TestOutputHelper?.WriteLine(string.Create(CultureInfo.InvariantCulture, $"recall at 95 % with 0, 1 and 5 % wet bins: {recalls[0]:P1}, {recalls[1]:P1}, {recalls[2]:P1}"));
        Assert.True(recalls[0] > recalls[1] && recalls[1] > recalls[2]);
        Assert.True(recalls[2] < 0.1);
    }

    private static DensityThreshold? Threshold(IReadOnlyList<(WeighedFilling Filling, double Share, bool Light)> bins)
    {
        var density = LearntDensity.Of("pmd", bins.Select(bin => bin.Filling))!;
        return DensityThreshold.Choose([.. bins.Select(bin => new InspectedFilling(density.IndexOf(bin.Filling), bin.Share >= DensityWorld.Heavily))], 0.95);
    }

    private static (LearntDensity Density, DensityThreshold Threshold, IReadOnlyList<(WeighedFilling Filling, double Share, bool Light)> Fresh) Learnt()
    {
        var seen = new DensityWorld(1).Bins(20_000);
        var density = LearntDensity.Of("pmd", seen.Select(bin => bin.Filling))!;
        return (density, Threshold(seen)!, new DensityWorld(2).Bins(20_000));
    }
}
