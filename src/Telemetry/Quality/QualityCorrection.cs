using Telemetry.Quantities;

namespace Telemetry.Quality;

/// <summary>
/// Corrects an average collection cost for quality: cost × max(0, 1 − excess interfering − excess non-packaging), rounded once. A named and replaceable choice of
/// ours: the formula in the agreement is not known. A share on or below its limit deducts nothing and gives no bonus.
/// </summary>
public static class QualityCorrection
{
    public const string Method = "excess-shares-deducted/1";

    /// <param name="interfering">Fractions of the gross mass, as all shares here.</param>
    public static Cents PerTonne(Cents cost, decimal interfering, decimal nonPackaging, decimal interferingLimit, decimal nonPackagingLimit)
    {
        var excess = Math.Max(0, interfering - interferingLimit) + Math.Max(0, nonPackaging - nonPackagingLimit);
        return new((long)decimal.Round(cost.Value * Math.Max(0, 1 - excess), 0, MidpointRounding.AwayFromZero));
    }
}
