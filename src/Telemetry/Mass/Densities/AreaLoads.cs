using Telemetry.Quantities;

namespace Telemetry.Mass.Densities;

/// <summary>The sums over the loads of one area.</summary>
/// <param name="EffectiveLoads">(Σ v)² ÷ Σ v²: the number of equal loads that would say as much.</param>
/// <param name="Residuals">Σ (m − r v)², g².</param>
/// <param name="ExpectedResiduals">What <paramref name="Residuals"/> comes to where the density of a load varies by 1 (g per litre)², litres².</param>
internal sealed record AreaLoads(int Count, decimal Litres, decimal GramsPerLitre, decimal EffectiveLoads, decimal Residuals, decimal ExpectedResiduals)
{
    /// <param name="loads">At least one.</param>
    public static AreaLoads Of(IReadOnlyList<LoadObservation> loads)
    {
        var volumes = loads.Select(load => load.LitreBasisPoints / (decimal)BasisPoints.Whole).ToList();
        var (litres, squares, cubes) = (volumes.Sum(), volumes.Sum(volume => volume * volume), volumes.Sum(volume => volume * volume * volume));
        var ratio = loads.Sum(load => (decimal)load.Net.Value) / litres;
        var residuals = loads.Zip(volumes).Sum(load => (load.First.Net.Value - (ratio * load.Second)) * (load.First.Net.Value - (ratio * load.Second)));
        return new(loads.Count, litres, ratio, litres * litres / squares, residuals, squares - (2 * cubes / litres) + (squares * squares / (litres * litres)));
    }
}
