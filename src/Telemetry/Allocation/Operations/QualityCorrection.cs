using System.Numerics;
using Telemetry.Quantities;

namespace Telemetry.Allocation.Operations;

/// <summary>
/// Corrects an average collection cost for quality: cost × max(0, 1 − excess interfering − excess non-packaging), rounded once. A named and replaceable choice of
/// ours: the formula in the agreement is not known. A share on or below its limit deducts nothing and gives no bonus.
/// </summary>
public static class QualityCorrection
{
    public const string Method = "excess-shares-deducted/1";

    /// <summary>The cost as it is left, in its own unit (cents a tonne), halves away from zero.</summary>
    /// <param name="interfering">Fractions of the gross mass, as all shares here.</param>
    public static BigInteger PerTonne(BigInteger cost, Fraction interfering, Fraction nonPackaging, Fraction interferingLimit, Fraction nonPackagingLimit)
    {
        var kept = 1 - Excess(interfering, interferingLimit) - Excess(nonPackaging, nonPackagingLimit);
        return kept <= 0 ? BigInteger.Zero : (cost * kept).Round();
    }

    private static Fraction Excess(Fraction share, Fraction limit) => share > limit ? share - limit : Fraction.Zero;
}
