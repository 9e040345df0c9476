using System.Numerics;
using Telemetry.Allocation.Operations;
using Telemetry.Quantities;

namespace Telemetry.Quality;

/// <summary>
/// From what was weighed to what counts: gross − interfering − non-packaging − moisture = net packaging, in whole grams, and every level sums. A part that nobody looked for is
/// null and still lies in the level below; it is not 0.
/// </summary>
/// <param name="Gross">What the load weighed, which is the net of its ticket.</param>
/// <param name="Packaging">What is left: packaging, and whatever was not looked for.</param>
public sealed record Waterfall(Grams Gross, Grams? Interfering, Grams? NonPackaging, Grams? Moisture, Grams Packaging)
{
    public Grams AfterInterfering => Gross - (Interfering ?? Grams.Zero);

    public Grams AfterNonPackaging => AfterInterfering - (NonPackaging ?? Grams.Zero);

    /// <exception cref="ArgumentException">The parts weigh more than the gross.</exception>
    public static Waterfall OfMasses(Grams gross, Grams? interfering, Grams? nonPackaging, Grams? moisture)
    {
        var packaging = gross - (interfering ?? Grams.Zero) - (nonPackaging ?? Grams.Zero) - (moisture ?? Grams.Zero);
        return packaging < Grams.Zero
            ? throw new ArgumentException($"The parts of a load weigh {-packaging} more than its {gross}; correct the assessment.")
            : new(gross, interfering, nonPackaging, moisture, packaging);
    }

    /// <summary>By shares: the gross by largest remainder, equal remainders in the order packaging, non-packaging, interfering, moisture. A share that is not known is null.</summary>
    /// <exception cref="ArgumentException">A share is negative, or they sum to more than 1.</exception>
    public static Waterfall OfShares(Grams gross, Fraction? interfering, Fraction? nonPackaging, Fraction? moisture = null)
    {
        var parts = GrossParts.Of(gross.Value, interfering ?? 0, nonPackaging ?? 0, moisture ?? 0);
        return new(gross, Known(interfering, parts.Interfering), Known(nonPackaging, parts.NonPackaging), Known(moisture, parts.Moisture), new Grams((long)parts.Packaging));
    }

    private static Grams? Known(Fraction? share, BigInteger grams) => share is null ? null : new Grams((long)grams);
}
