using Telemetry.Quality;
using Telemetry.Quality.DoubleSampling;
using Telemetry.Quantities;
using Telemetry.Simulators.Shares;
using Xunit;

namespace Telemetry.Tests.Heart.SeparationQuality;

public sealed class TwoPhaseTests
{
    public static TheoryData<string> Worlds => [.. SignalWorld.All.Select(world => world.Name)];

    /// <summary>The long form is <c>telemetry quality coverage</c>; 200 worlds tell 95 % from 88 %, and the seed is fixed.</summary>
    [Theory]
    [MemberData(nameof(Worlds))]
    public void Intervals_hold_the_truth_at_their_rate(string world)
    {
        var lines = SignalCoverage.Measure(SignalWorld.All.First(kind => kind.Name == world), 200, 7);
        Assert.Equal(5, lines.Count);
        Assert.All(lines, line => Assert.True(line.Rate > 0.90, $"{line.Subject}: {line.Rate:P1}"));
    }

    [Fact]
    public void A_useless_signal_widens_the_interval_and_a_useful_one_narrows_it()
    {
        double Width(string world) => SignalCoverage.Measure(SignalWorld.All.First(kind => kind.Name == world), 50, 7)[0].MeanWidth;
        Assert.True(Width("useless signal") > 1.5 * Width("useful signal"));
    }

    [Fact]
    public void A_sampled_container_leans_to_its_sample_and_its_neighbours_lean_a_little()
    {
        EmptyingSignals[] emptyings = [.. Enumerable.Range(0, 40).Select(number => Emptying(number) with { HumidityHundredths = null })];
        CompositionSample[] samples = [.. Enumerable.Range(0, 20).Select(number => Sample(number, number == 3 ? 60 : 10))];
        var model = TwoPhaseModel.Fit("pmd", samples, [], emptyings)!;
        var (dirty, beside, elsewhere) = (Of("c3"), Of("c23"), Of("c24"));
        Assert.InRange(dirty.Share, 0.15, 0.60);
        Assert.True(dirty.Share > beside.Share && beside.Share > elsewhere.Share, $"{dirty.Share} {beside.Share} {elsewhere.Share}");
        Assert.True(elsewhere.High - elsewhere.Low > Of("c4").High - Of("c4").Low);

        ShareInterval Of(string id) => model.Of(ShareDomain.Container(id))!;
    }

    [Fact]
    public void A_load_known_only_as_a_sum_informs_its_emptyings()
    {
        EmptyingSignals[] emptyings = [.. Enumerable.Range(0, 40).Select(number => Emptying(number) with { TicketOwner = "collector", TicketId = $"t{number / 4}", Route = $"r{number / 4}" })];
        LoadAssessment[] loads = [.. Enumerable.Range(0, 10).Select(load => Assessment(load, load == 2 ? 160_000 : 20_000 + (load * 500)))];
        var model = TwoPhaseModel.Fit("pmd", [], loads, emptyings)!;
        Assert.True(model.Of(ShareDomain.Route("r2"))!.Low > model.Of(ShareDomain.Route("r5"))!.High);
        Assert.True(model.Of(ShareDomain.Container("c9"))!.Share > model.Of(ShareDomain.Container("c21"))!.Share);
    }

    [Fact]
    public void Missing_is_missing()
    {
        EmptyingSignals[] emptyings = [.. Enumerable.Range(0, 5).Select(Emptying)];
        Assert.Null(TwoPhaseEstimate.Of("pmd", [Sample(0, 10), Sample(1, 10)], [], emptyings, ShareDomain.Whole));
        var model = TwoPhaseModel.Fit("pmd", [Sample(0, 10), Sample(1, 12), Sample(2, 9)], [], emptyings)!;
        Assert.Null(model.Of(ShareDomain.Container("elsewhere")));
        Assert.Null(model.Predict([]));
        Assert.Null(model.ProbabilityAbove([emptyings[0] with { Mass = Grams.Zero }], 0.15));
    }

    [Fact]
    public void The_order_of_the_facts_does_not_matter()
    {
        var drawn = Enumerable.Range(0, 30).Select(number => Sample(number, 5 + (number % 7))).ToList();
        EmptyingSignals[] emptyings = [.. Enumerable.Range(0, 40).Select(Emptying)];
        var one = TwoPhaseEstimate.Of("pmd", drawn, [], emptyings, ShareDomain.Route("r1"))!;
        var other = TwoPhaseEstimate.Of("pmd", [.. drawn.AsEnumerable().Reverse()], [], [.. emptyings.Reverse()], ShareDomain.Route("r1"))!;
        Assert.Equal((one.Share, one.Low, one.High), (other.Share, other.Low, other.High), (left, right) =>
            Math.Abs(left.Share - right.Share) < 1e-6 && Math.Abs(left.Low - right.Low) < 1e-5 && Math.Abs(left.High - right.High) < 1e-5);
    }

    private static EmptyingSignals Emptying(int number) => new(
        $"e{number}", $"c{number}", "GM0001", $"r{number % 4}", null, "pmd", Instant.FromUtc(2024, 10, 1 + (number % 28)), new Grams(50_000), HumidityHundredths: 5_000 + (number * 37 % 11));

    private static CompositionSample Sample(int number, int percent) => new(
        "sorter", $"s{number}", "pmd", "GM0001", $"c{number}", null, null, Instant.FromUtc(2024, 10, 1 + (number % 28)), "hand", "S-1",
        [new("rest", SortedClass.Packaging, new Grams((100 - percent) * 500)), new("waste", SortedClass.Interfering, new Grams(percent * 500))], Instant.FromUtc(2024, 11, 1));

    private static LoadAssessment Assessment(int load, long interfering) => new(
        "station", $"a{load}", "collector", $"t{load}", Instant.FromUtc(2024, 10, 28), AssessmentMethod.Weighed, "K-1", new Grams(interfering), null, null, null, [], Instant.FromUtc(2024, 11, 1));
}
