using Telemetry.Quantities;

namespace Telemetry.Mass.Densities;

/// <summary>
/// r = Σ mass ÷ Σ volume over loads, never the average of their ratios, with the jackknife of loads: leaving load k out moves r by
/// d ÷ (V − v), d = m − r v. With few loads that holds its rate better than the linearised error, which forgets that each load drew r to itself.
/// </summary>
/// <param name="GramsPerLitre">The ratio; for intervals only.</param>
/// <param name="StandardError">In grams per litre; null below two loads.</param>
internal sealed record RatioOfSums(int Loads, Grams Net, long LitreBasisPoints, double GramsPerLitre, double? StandardError)
{
    /// <param name="loads">At least one.</param>
    public static RatioOfSums Of(IReadOnlyCollection<LoadObservation> loads)
    {
        var (net, volume) = (Grams.Sum(loads.Select(load => load.Net)), loads.Sum(load => load.LitreBasisPoints));
        var litres = volume / (double)BasisPoints.Whole;
        var ratio = net.Value / litres;
        if (loads.Count < 2) return new(loads.Count, net, volume, ratio, null);
        var moves = loads.Select(load =>
        {
            var own = load.LitreBasisPoints / (double)BasisPoints.Whole;
            return (load.Net.Value - (ratio * own)) / (litres - own);
        }).ToList();
        var mean = moves.Average();
        var variance = moves.Sum(move => (move - mean) * (move - mean)) * (loads.Count - 1) / loads.Count;
        return new(loads.Count, net, volume, ratio, Math.Sqrt(variance));
    }

    /// <summary>Whole milligrams per litre, rounded once from the sums.</summary>
    public long MilligramsPerLitre => HalfAwayFromZero.Divide((Int128)Net.Value * 1_000 * BasisPoints.Whole, LitreBasisPoints);
}
