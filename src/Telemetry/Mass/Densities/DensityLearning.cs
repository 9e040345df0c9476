using System.Security.Cryptography;
using System.Text;
using Telemetry.Quantities;
using Telemetry.Statistics;

namespace Telemetry.Mass.Densities;

/// <summary>
/// Learns bulk density from weighed loads. (1) Of a stream: ratio of sums over all its loads. (2) Of an area: the same over its own loads, to which so
/// many litres of the stream's density are added as the spread between areas is small against that within them (empirical Bayes: an area with few
/// loads is drawn to its stream, one with many is not). The interval takes no credit for that: a handful of areas cannot tell how much they differ, and one that
/// took it held the truth in 91 % of the worlds instead of 95. (3) Below <see cref="FewestLoads"/> nothing is learnt and the register stands.
/// </summary>
public static class DensityLearning
{
    /// <summary>With two loads an interval of 95 % is 13 standard errors wide and says nothing.</summary>
    public const int FewestLoads = 3;

    /// <param name="loads">In any order; leave out what was weighed in the period that is to be reported, or factors in it prove themselves.</param>
    public static DensityTable Of(IEnumerable<LoadObservation> loads) =>
        new(loads.GroupBy(load => load.Stream, StringComparer.Ordinal).Where(stream => stream.Count() >= FewestLoads).SelectMany(stream => OfStream([.. stream.OrderBy(load => load.Id, StringComparer.Ordinal)])));

    private static IEnumerable<BulkDensity> OfStream(LoadObservation[] loads)
    {
        // 1.
        var whole = RatioOfSums.Of(loads);
        var spread = AreaSpread.Of(loads);
        var margin = StudentT.Factor(BulkDensity.ConfidencePercent, loads.Length - 1) * whole.StandardError!.Value;
        yield return Density(loads, loads[0].Stream, null, whole.MilligramsPerLitre, margin, Root(Square(whole.StandardError.Value) + (double)(spread?.Between ?? 0)));

        // 2.
        if (spread is null) yield break;
        var quantile = StudentT.Factor(BulkDensity.ConfidencePercent, spread.DegreesOfFreedom);
        foreach (var area in loads.Where(load => load.Area is not null).GroupBy(load => load.Area!, StringComparer.Ordinal))
        {
            LoadObservation[] own = [.. area];
            var sums = AreaLoads.Of(own);
            var error = Root((double)(spread.Within / sums.EffectiveLoads));
            var milligrams = Drawn(Grams.Sum(own.Select(load => load.Net)), own.Sum(load => load.LitreBasisPoints), whole, spread.PriorLitreBasisPoints(sums));
            yield return Density(own, loads[0].Stream, area.Key, milligrams, quantile * error, error);
        }
    }

    /// <summary>(area grams + prior litres × stream density) ÷ (area litres + prior litres); the prior's grams are rounded first, then the quotient.</summary>
    private static long Drawn(Grams net, long volume, RatioOfSums stream, long prior)
    {
        var borrowed = HalfAwayFromZero.Divide((Int128)prior * stream.Net.Value, stream.LitreBasisPoints);
        return HalfAwayFromZero.Divide((Int128)(net.Value + borrowed) * 1_000 * BasisPoints.Whole, volume + prior);
    }

    private static BulkDensity Density(LoadObservation[] loads, string stream, string? area, long milligrams, double margin, double error) => new(
        stream, area, area is null ? DensityBasis.Stream : DensityBasis.Area, milligrams,
        (long)Math.Max(0, Math.Floor(milligrams - (margin * 1_000))), (long)Math.Ceiling(milligrams + (margin * 1_000)),
        milligrams == 0 ? 0 : (long)Math.Ceiling(error * 1_000_000 / milligrams), loads.Length, Grams.Sum(loads.Select(load => load.Net)),
        loads.Sum(load => load.LitreBasisPoints) / BasisPoints.Whole,
        new TimeWindow(loads.Min(load => load.WeighedAt), loads.Max(load => load.WeighedAt)), Digest(loads));

    private static string Digest(IEnumerable<LoadObservation> loads) =>
        Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(string.Join("\n\n", loads.Select(load => load.Id)))))[..16];

    private static double Square(double value) => value * value;

    private static double Root(double value) => Math.Sqrt(value);
}
