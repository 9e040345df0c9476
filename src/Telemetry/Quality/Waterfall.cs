using System.Numerics;
using Telemetry.Allocation;
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
    /// <exception cref="ArgumentException">The shares sum to more than 1, or their common denominator is beyond 64 bits.</exception>
    public static Waterfall OfShares(Grams gross, ExactShare? interfering, ExactShare? nonPackaging, ExactShare? moisture = null)
    {
        ExactShare?[] shares = [nonPackaging, interfering, moisture];
        var denominator = shares.Aggregate(BigInteger.One, (common, share) => share is { } one ? common * one.Denominator / BigInteger.GreatestCommonDivisor(common, one.Denominator) : common);
        BigInteger[] parts = [.. shares.Select(share => share is { } one ? one.Numerator * (denominator / one.Denominator) : BigInteger.Zero)];
        var rest = denominator - parts.Aggregate(BigInteger.Add);
        if (rest.Sign < 0) throw new ArgumentException("The shares of a load sum to more than 1; correct the assessment.");
        if (denominator > long.MaxValue) throw new ArgumentException("The shares of a load have no common denominator within 64 bits; write them with fewer decimals.");

        // The digits stand for the order among equal remainders.
        var split = Apportionment.LargestRemainder(
            gross.Value, [new("0", (long)rest), new("1", (long)parts[0]), new("2", (long)parts[1]), new("3", (long)parts[2])]).Shares;
        return new(gross, Known(interfering, split[2]), Known(nonPackaging, split[1]), Known(moisture, split[3]), new Grams(split[0]));
    }

    private static Grams? Known(ExactShare? share, long grams) => share is null ? null : new Grams(grams);
}
