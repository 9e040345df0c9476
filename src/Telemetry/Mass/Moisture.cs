using Telemetry.Quantities;

namespace Telemetry.Mass;

/// <summary>Moisture correction: a mass with a share w of water restated at a reference share, m (1 − w) ÷ (1 − w_ref). Dry matter stays what it was.</summary>
public static class Moisture
{
    /// <summary>Rounded once, half away from zero.</summary>
    /// <param name="moisture">0 to 1.</param>
    /// <param name="reference">0 to below 1, for example 0.10 for paper (EN 643).</param>
    public static Grams Restated(Grams mass, decimal moisture, decimal reference)
    {
        var (numerator, denominator) = Exact(mass, moisture, reference);
        return new(HalfAwayFromZero.Divide(numerator, denominator));
    }

    /// <summary>The same in grams as a fraction in lowest terms.</summary>
    /// <exception cref="ArgumentOutOfRangeException">A share is outside its range or has more than nine decimals; the message names it.</exception>
    public static (Int128 Numerator, Int128 Denominator) Exact(Grams mass, decimal moisture, decimal reference)
    {
        if (moisture is < 0 or > 1) throw new ArgumentOutOfRangeException(nameof(moisture), $"The moisture is {moisture}; write a share from 0 to 1.");
        if (reference is < 0 or >= 1) throw new ArgumentOutOfRangeException(nameof(reference), $"The reference moisture is {reference}; write a share from 0 to below 1.");
        const long Billion = 1_000_000_000;
        if (decimal.Round(moisture, 9) != moisture || decimal.Round(reference, 9) != reference)
            throw new ArgumentOutOfRangeException(nameof(moisture), $"The moisture {moisture} or its reference {reference} has more than nine decimals; write at most nine.");
        var (dry, standard) = ((long)((1 - moisture) * Billion), (long)((1 - reference) * Billion));
        var (numerator, denominator) = ((Int128)mass.Value * dry, (Int128)standard);
        var divisor = GreatestCommonDivisor(Int128.Abs(numerator), denominator);
        return (numerator / divisor, denominator / divisor);
    }

    private static Int128 GreatestCommonDivisor(Int128 first, Int128 second) => first == 0 ? second : GreatestCommonDivisor(second % first, first);
}
