using Telemetry.Mass.Uncertainties;
using Telemetry.Quantities;

namespace Telemetry.Mass.Densities;

/// <summary>
/// How much loads of one area differ and how much areas differ, by the method of moments. The error of a load is taken to have a variance of
/// σ² × its volume, areas to scatter by τ² around their stream. Decimal numbers, because σ² ÷ τ² decides how far an area is drawn to its stream, and
/// that goes into masses.
/// </summary>
/// <param name="Within">σ², g² per litre, 0 or more.</param>
/// <param name="Between">
/// τ², (g per litre)²: the estimate, or one standard error of it where that is more. A few areas that look alike by chance would otherwise be taken for one.
/// </param>
/// <param name="DegreesOfFreedom">Of σ²: loads less areas.</param>
internal sealed record AreaSpread(decimal Within, decimal Between, int DegreesOfFreedom)
{
    /// <summary>Null where there are not two areas or not two loads more than areas.</summary>
    /// <param name="loads">Loads of one stream.</param>
    public static AreaSpread? Of(IReadOnlyCollection<LoadObservation> loads)
    {
        var areas = loads.Where(load => load.Area is not null).GroupBy(load => load.Area!, StringComparer.Ordinal).OrderBy(area => area.Key, StringComparer.Ordinal).Select(area => area.ToList()).ToList();
        var freedom = areas.Sum(area => area.Count) - areas.Count;
        if (areas.Count < 2 || freedom < 2) return null;
        var (litres, grams) = (areas.Sum(Litres), areas.Sum(Grams));
        var within = areas.Sum(area => area.Sum(load => Square(load.Net.Value - (Grams(area) * Litres(load) / Litres(area))) / Litres(load))) / freedom;
        var between = areas.Sum(area => Square(Grams(area) - (grams * Litres(area) / litres)) / Litres(area));
        var scale = litres - areas.Sum(area => Square(Litres(area)) / litres);
        var excess = between - ((areas.Count - 1) * within);
        var error = within * ((long)Quadrature.Root((UInt128)(2_000_000L * (areas.Count - 1))) / 1_000m);
        return new(within, Math.Max(excess, error) / scale, freedom);
    }

    /// <summary>How many litres of the stream's average load stand in an area's sums, in litre basis points: σ² ÷ τ².</summary>
    public long PriorLitreBasisPoints => Between == 0 ? 0 : (long)Math.Round(Math.Min(Within / Between * BasisPoints.Whole, 1_000_000_000_000_000m), MidpointRounding.AwayFromZero);

    private static decimal Litres(LoadObservation load) => load.LitreBasisPoints / (decimal)BasisPoints.Whole;

    private static decimal Litres(List<LoadObservation> area) => area.Sum(Litres);

    private static decimal Grams(List<LoadObservation> area) => area.Sum(load => (decimal)load.Net.Value);

    private static decimal Square(decimal value) => value * value;
}
