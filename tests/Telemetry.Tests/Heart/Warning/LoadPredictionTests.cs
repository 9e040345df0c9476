using System.Globalization;
using CsCheck;
using Telemetry.Quality;
using Telemetry.Quality.Warning;
using Telemetry.Quantities;
using Xunit;

namespace Telemetry.Tests.Heart.Warning;

public sealed class LoadPredictionTests
{
    private const int Worlds = 10_000;

    private static readonly ShareDependence Known = new(LoadWorld.Own, LoadWorld.Common, 0);

    [Fact]
    public void In_ten_thousand_worlds_the_90_percent_interval_holds_the_true_share_at_88_to_92_percent()
    {
        var coverage = Coverage(Known);

        TestContext.Current.TestOutputHelper?.WriteLine(string.Create(CultureInfo.InvariantCulture, $"coverage of the 90 % interval in {Worlds} worlds: {coverage:P2}"));
        Assert.InRange(coverage, 0.88, 0.92);
    }

    [Fact]
    public void From_hand_sorting_to_a_warning_the_90_percent_interval_holds_the_true_share_at_its_rate()
    {
        // TELEMETRY_WORLDS=10000 takes minutes; the short form has a standard error of 1.5 points.
        var worlds = int.TryParse(Environment.GetEnvironmentVariable("TELEMETRY_WORLDS"), NumberStyles.None, CultureInfo.InvariantCulture, out var asked) ? asked : 400;
        var held = Enumerable.Range(0, worlds).Select(seed => new SampledRoute(seed)).Count(route => route.Warning.Share!.Low <= route.TrueShare && route.TrueShare <= route.Warning.Share.High);

        TestContext.Current.TestOutputHelper?.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{held} of {worlds} worlds: {(double)held / worlds:P1}"));
        Assert.InRange((double)held / worlds, 0.86, 0.97);
    }

    [Fact]
    public void Who_takes_the_containers_of_a_load_for_independent_states_an_interval_that_is_much_too_narrow()
    {
        var coverage = Coverage(Known with { Common = 0 });

        TestContext.Current.TestOutputHelper?.WriteLine(string.Create(CultureInfo.InvariantCulture, $"without what a load has in common: {coverage:P2}"));
        Assert.True(coverage < 0.75, $"{coverage:P2}");
    }

    [Fact]
    public void The_probability_of_a_load_above_the_limit_is_the_rate_at_which_such_loads_are_above_it()
    {
        var told = Enumerable.Range(0, Worlds).Select(seed => new LoadWorld(seed))
            .Select(world => (Probability: LoadPrediction.Of("pmd", "r", world.Fillings, Known, 15).ProbabilityAbove!.Value, Above: world.TrueShare > 0.15))
            .GroupBy(one => Math.Min(4, (int)(one.Probability * 5))).ToList();

        foreach (var group in told.OrderBy(group => group.Key))
        {
            var (said, seen) = (group.Average(one => one.Probability), group.Average(one => one.Above ? 1.0 : 0.0));
            TestContext.Current.TestOutputHelper?.WriteLine(string.Create(CultureInfo.InvariantCulture, $"said {said:P1}, seen {seen:P1}, of {group.Count()}"));
            Assert.InRange(seen - said, -0.06, 0.06);
        }
    }

    [Fact]
    public void What_loads_have_in_common_is_learnt_from_past_loads()
    {
        var past = Enumerable.Range(0, 400).Select(seed => new LoadWorld(seed)).Select(world => (world, warning: LoadPrediction.Of("pmd", "r", world.Fillings, Known with { Common = 0 }, 15)))
            .Select(one => (one.warning.Share!.Share, one.warning.StandardDeviation, one.world.TrueShare)).ToList();

        var learnt = (Known with { Common = 0 }).Learn(past)!;

        Assert.InRange(learnt.Common, LoadWorld.Common * 0.8, LoadWorld.Common * 1.2);
        Assert.Null(Known.Learn([.. past.Take(ShareDependence.FewestLoads - 1)]));
    }

    [Fact]
    public void The_share_is_a_ratio_of_sums_and_no_average_of_shares()
    {
        var warning = LoadPrediction.Of("pmd", null, [Filling("small", 10_000, 0.50), Filling("large", 990_000, 0.10)], ShareDependence.Assumed, 15);

        Assert.Equal(0.104, warning.Share!.Share, 12);
    }

    [Fact]
    public void Containers_stand_in_the_order_of_what_they_bring()
    {
        var warning = LoadPrediction.Of("pmd", "r", [Filling("a", 100_000, 0.10), Filling("b", 200_000, 0.20), Filling("c", 50_000, 0.60), Filling("d", 100_000, 0.10)], ShareDependence.Assumed, 15);

        Assert.Equal(["b", "c", "a", "d"], warning.Drivers.Select(driver => driver.Container));
        Assert.Equal([40.0 / 90, 70.0 / 90, 80.0 / 90, 1], warning.Drivers.Select(driver => Math.Round(driver.CumulativeShare, 12)).Zip([40.0 / 90, 70.0 / 90, 80.0 / 90, 1.0], (said, exact) => Math.Abs(said - exact) < 1e-9 ? exact : said));
        Assert.Equal(["b", "c"], warning.Leading(0.5).Select(driver => driver.Container));
    }

    [Fact]
    public void A_container_that_nobody_estimated_is_named_and_not_taken_for_clean()
    {
        var warning = LoadPrediction.Of("pmd", "r", [Filling("a", 100_000, 0.20), new("b", new Grams(50_000), 0, 1, null)], ShareDependence.Assumed, 15);

        Assert.Equal(0.20, warning.Share!.Share, 12);
        Assert.Equal(["b"], warning.Missing);
        Assert.Equal(new Grams(50_000), warning.WithoutEstimate);
        Assert.Equal(LoadCertainty.NotEstablished, warning.Certainty);
    }

    [Fact]
    public void Without_any_estimate_there_is_no_share()
    {
        var warning = LoadPrediction.Of("pmd", "r", [new("b", new Grams(50_000), 0, 1, null)], ShareDependence.Assumed, 15);

        Assert.Null(warning.Share);
        Assert.Null(warning.ProbabilityAbove);
    }

    [Fact]
    public void The_interval_lies_around_the_share_and_within_0_and_1_whatever_comes_in() =>
        Gen.Select(Gen.Double[0, 1], Gen.Double[0, 1], Gen.Long[1, 1_000_000], Gen.Double[0.01, 1], (share, reach, grams, likelihood) => (share, reach, grams, likelihood)).Array[1, 8].Sample(rows =>
        {
            var fillings = rows.Select((row, index) => new ExpectedFilling(
                $"c{index}", new Grams(row.grams), row.grams * 0.3, row.likelihood, new(row.share, Math.Max(0, row.share - row.reach), Math.Min(1, row.share + row.reach), 90, 1, 1, "any"))).ToList();
            var warning = LoadPrediction.Of("pmd", "r", fillings, ShareDependence.Assumed, 15);
            var interval = warning.Share!;
            Assert.True(interval.Low >= 0 && interval.Low <= interval.Share && interval.Share <= interval.High && interval.High <= 1, interval.ToString());
            Assert.InRange(warning.ProbabilityAbove!.Value, 0, 1);
            Assert.All(warning.Drivers, driver => Assert.True(driver.Interfering.Low <= driver.Interfering.Expected && driver.Interfering.Expected <= driver.Interfering.High));
        });

    private static double Coverage(ShareDependence dependence) => Enumerable.Range(0, Worlds).Select(seed => new LoadWorld(seed)).Count(world =>
    {
        var interval = LoadPrediction.Of("pmd", "r", world.Fillings, dependence, 15).Share!;
        return interval.Low <= world.TrueShare && world.TrueShare <= interval.High;
    }) / (double)Worlds;

    private static ExpectedFilling Filling(string container, long grams, double share) =>
        new(container, new Grams(grams), grams * 0.2, 1, new(share, share * 0.8, share * 1.2, 90, 5, 300_000, "sorted"));
}
