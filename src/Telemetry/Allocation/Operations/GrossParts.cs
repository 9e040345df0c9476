using System.Numerics;
using Telemetry.Quantities;

namespace Telemetry.Allocation.Operations;

/// <summary>A gross mass parted by exact shares, in whole grams that add up to it: first level of every waterfall.</summary>
public sealed record GrossParts(BigInteger Packaging, BigInteger NonPackaging, BigInteger Interfering, BigInteger Moisture)
{
    /// <summary>Packaging is what the shares leave. By largest remainder, equal remainders in the order packaging, non-packaging, interfering, moisture.</summary>
    /// <exception cref="ArgumentException">A share is negative, or they sum to more than 1.</exception>
    public static GrossParts Of(BigInteger gross, Fraction interfering, Fraction nonPackaging, Fraction moisture)
    {
        foreach (var (name, share) in new[] { ("interfering", interfering), ("non-packaging", nonPackaging), ("moisture", moisture) })
            if (share.Sign < 0) throw new ArgumentException($"The share of {name} is {share}; write 0 or more.");
        var rest = 1 - interfering - nonPackaging - moisture;
        if (rest.Sign < 0) throw new ArgumentException($"The shares of a load sum to {1 - rest}, more than 1; correct the assessment.");

        // The digits stand for the order among equal remainders.
        var split = Apportionment.Of(ApportionmentMethod.LargestRemainder, gross, [new("0", rest), new("1", nonPackaging), new("2", interfering), new("3", moisture)]).Shares;
        return new(split[0], split[1], split[2], split[3]);
    }
}
