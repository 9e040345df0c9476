using System.Numerics;
using Telemetry.Quantities;

namespace Telemetry.Allocation.Steps;

/// <summary>A whole number times an exact factor, rounded once, halves away from zero.</summary>
public static class RoundedProduct
{
    /// <exception cref="OverflowException">The product does not fit in 64 bits.</exception>
    public static long Of(long value, Fraction factor) =>
        Fits(factor.Numerator) && Fits(factor.Denominator)
            ? HalfAwayFromZero.Divide((Int128)value * (long)factor.Numerator, (long)factor.Denominator)
            : (long)(factor * value).Round();

    // Nearly all figures are small; their products fit in 128 bits, where no memory is taken.
    private static bool Fits(BigInteger number) => number >= long.MinValue && number <= long.MaxValue;
}
