using Telemetry.Mass.Uncertainties;
using Telemetry.Quantities;

namespace Telemetry.Mass.Densities;

/// <summary>
/// How much loads of one area differ and how much areas differ, by the method of moments (as random effects are pooled). What differs between loads is
/// mostly their density, so the error of a load is taken to grow with its volume, and an area counts as L² ÷ Σ v² loads. Decimal numbers, because the ratio
/// of the two decides how far an area is drawn to its stream, and that goes into masses.
/// </summary>
/// <param name="Within">Variance of the density of one load about that of its area, (g per litre)².</param>
/// <param name="Between">
/// Variance of areas about their stream, (g per litre)²: the estimate, or one standard error of it where that is more. A few areas that look alike by
/// chance would otherwise be taken for one.
/// </param>
/// <param name="DegreesOfFreedom">Of <paramref name="Within"/>: loads less areas.</param>
internal sealed record AreaSpread(decimal Within, decimal Between, int DegreesOfFreedom)
{
    // A prior of more loads than this is the stream alone.
    private const decimal MostPriorLoads = 1_000_000;

    /// <summary>Null where there are not two areas or not two loads more than areas.</summary>
    /// <param name="loads">Loads of one stream.</param>
    public static AreaSpread? Of(IReadOnlyCollection<LoadObservation> loads)
    {
        var areas = loads.Where(load => load.Area is not null).GroupBy(load => load.Area!, StringComparer.Ordinal).OrderBy(area => area.Key, StringComparer.Ordinal)
            .Select(area => AreaLoads.Of([.. area])).ToList();
        var freedom = areas.Sum(area => area.Count) - areas.Count;
        if (areas.Count < 2 || freedom < 2) return null;
        var within = areas.Sum(area => area.Residuals) / areas.Sum(area => area.ExpectedResiduals);
        var counted = areas.Sum(area => area.EffectiveLoads);
        var mean = areas.Sum(area => area.EffectiveLoads * area.GramsPerLitre) / counted;
        var scatter = areas.Sum(area => area.EffectiveLoads * (area.GramsPerLitre - mean) * (area.GramsPerLitre - mean));
        var scale = counted - (areas.Sum(area => area.EffectiveLoads * area.EffectiveLoads) / counted);
        var error = within * ((long)Quadrature.Root((UInt128)(2_000_000L * (areas.Count - 1))) / 1_000m);
        return new(within, Math.Max(scatter - ((areas.Count - 1) * within), error) / scale, freedom);
    }

    /// <summary>How many litres of the stream stand beside an area's own, in litre basis points: so many loads as its own, as one area outweighs one load.</summary>
    public long PriorLitreBasisPoints(AreaLoads area) => Between == 0
        ? 0
        : (long)decimal.Round(Math.Min(Within / Between, MostPriorLoads) * area.Litres / area.EffectiveLoads * BasisPoints.Whole, MidpointRounding.AwayFromZero);
}
