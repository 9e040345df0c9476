using Telemetry.Quantities;
using Telemetry.Statistics;

namespace Telemetry.Mass.Densities;

/// <summary>
/// Watches a stream's bulk density from month to month (Europe/Amsterdam). A change of the areas that were weighed shows as drift too: it is a change of
/// what the density was learnt from, and a reason to look.
/// </summary>
public static class DensityDrift
{
    public const double Significance = 0.05;

    /// <summary>By stream and month. Months with fewer than <see cref="DensityLearning.FewestLoads"/> loads are left out, not bridged by guesses.</summary>
    public static IReadOnlyList<DensityChange> Of(IEnumerable<LoadObservation> loads)
    {
        var pairs = loads.GroupBy(load => load.Stream, StringComparer.Ordinal).OrderBy(stream => stream.Key, StringComparer.Ordinal)
            .Select(stream => Months(stream)).SelectMany(months => months.Zip(months.Skip(1))).ToList();
        return [.. pairs.Select(pair => Compare(pair.First, pair.Second, pairs.Count))];
    }

    private static List<MonthDensity> Months(IGrouping<string, LoadObservation> stream) =>
    [
        .. stream.GroupBy(load => Period.MonthOf(load.WeighedAt).Label, StringComparer.Ordinal).Where(month => month.Count() >= DensityLearning.FewestLoads)
            .OrderBy(month => month.Key, StringComparer.Ordinal).Select(month =>
            {
                var ratio = RatioOfSums.Of([.. month]);
                return new MonthDensity(
                    stream.Key, month.Key, ratio.Loads, ratio.Net, ratio.LitreBasisPoints / BasisPoints.Whole, ratio.MilligramsPerLitre, ratio.StandardError!.Value * 1_000);
            }),
    ];

    private static DensityChange Compare(MonthDensity from, MonthDensity to, int comparisons)
    {
        var difference = to.MilligramsPerLitre - from.MilligramsPerLitre;
        var (first, second) = (from.StandardError * from.StandardError, to.StandardError * to.StandardError);
        var variance = first + second;
        var probability = variance == 0 ? (difference == 0 ? 1 : 0) : 2 * StudentT.Below(
            -Math.Abs(difference) / Math.Sqrt(variance), variance * variance / ((first * first / (from.Loads - 1)) + (second * second / (to.Loads - 1))));
        return new(
            from, to, from.MilligramsPerLitre == 0 ? 0 : HalfAwayFromZero.Divide((Int128)difference * 1_000, from.MilligramsPerLitre), probability,
            probability < Significance / comparisons);
    }
}
