using Telemetry.Quality.Sampling;
using Telemetry.Quantities;

namespace Telemetry.Simulators.Shares;

/// <summary>Compares the classical and the reported interval of hand-sorted samples with the truth in many worlds.</summary>
public static class SampleCoverage
{
    public static readonly IReadOnlyList<int> SampleCounts = [3, 5, 8, 13, 30];

    // The true ratio of a kind of world is taken from this many samples.
    private const int TruthDraws = 400_000;

    public static IReadOnlyList<CoverageLine> Measure(int worlds, int seed) =>
        [.. SampleWorld.All.SelectMany(kind => SampleCounts.Zip(Enumerable.Repeat(Truth(kind, seed), SampleCounts.Count), (count, truth) => Measure(kind, count, truth, worlds, seed)).SelectMany(lines => lines))];

    private static CoverageLine[] Measure(SampleWorld kind, int count, double truth, int worlds, int seed)
    {
        var (classical, reported) = (new CoverageTally(kind.Name, $"classical, n = {count}"), new CoverageTally(kind.Name, $"reported, n = {count}"));
        Parallel.For(0, worlds, world =>
        {
            var chance = new ShareChance(seed + count, world);
            SampledPart[] samples = [.. Enumerable.Range(0, count).Select(_ => kind.Draw(chance)).Select(drawn => new SampledPart(new Grams((long)drawn.Part), new Grams((long)drawn.Whole)))];
            classical.Add(RatioEstimate.Of(samples)?.Interval(), truth);
            reported.Add(ShareEstimate.Of(samples), truth);
        });
        return [classical.Line(), reported.Line()];
    }

    private static double Truth(SampleWorld kind, int seed)
    {
        var chance = new ShareChance(seed, -1);
        var (part, whole) = (0.0, 0.0);
        for (var draw = 0; draw < TruthDraws; draw++)
        {
            var (some, all) = kind.Draw(chance);
            (part, whole) = (part + some, whole + all);
        }

        return part / whole;
    }
}
