using Telemetry.Quantities;

namespace Telemetry.Mass.Uncertainties;

/// <summary>
/// What remains uncertain when an exact net is shared out by estimates: mᵢ = T wᵢ ÷ W. By the law of propagation (GUM 5.1.2)
/// u²(mᵢ) = (T ÷ W²)² [(W − wᵢ)² uᵢ² + wᵢ² Σⱼ≠ᵢ uⱼ²] + (wᵢ ÷ W)² u²(T). Only the own parts of the estimates count: an error that all of them
/// have in common changes no share. A ticket over a single emptying leaves the uncertainty of the ticket alone.
/// </summary>
public static class TicketSharing
{
    /// <param name="net">0 or more.</param>
    /// <param name="weights">Estimates and the own part of their standard uncertainties, both 0 or more.</param>
    /// <param name="ofNet">Standard uncertainty of the net.</param>
    /// <returns>For each weight the standard uncertainty of its share, rounded up; 0 for all when the weights sum to 0 and nothing is shared.</returns>
    public static IReadOnlyList<Grams> Of(Grams net, IReadOnlyList<(Grams Estimate, Grams Own)> weights, Grams ofNet)
    {
        var sum = weights.Aggregate(Int128.Zero, (total, weight) => total + weight.Estimate.Value);
        if (sum == 0) return [.. weights.Select(_ => Grams.Zero)];
        var squares = weights.Aggregate(UInt128.Zero, (total, weight) => total + Square(weight.Own.Value));
        return [.. weights.Select(Share)];

        Grams Share((Grams Estimate, Grams Own) weight)
        {
            // Two lengths, each brought to grams of the share before they are squared, so that the squares fit in 128 bits.
            var mine = Part((Int128)net.Value * weight.Own.Value, sum - weight.Estimate.Value, sum);
            var rest = (Int128)(UInt128)CeilingRoot(squares - Square(weight.Own.Value));
            var others = Part(net.Value * rest, weight.Estimate.Value, sum);
            var scale = RoundUp((Int128)weight.Estimate.Value * ofNet.Value, sum);
            return new(Quadrature.Add(mine, others, scale));
        }
    }

    private static long Part(Int128 product, Int128 factor, Int128 sum) => RoundUp(RoundUp(product, sum) * factor, sum);

    private static long RoundUp(Int128 numerator, Int128 denominator)
    {
        var (quotient, remainder) = Int128.DivRem(numerator, denominator);
        return (long)(remainder == 0 ? quotient : quotient + 1);
    }

    private static UInt128 CeilingRoot(UInt128 value)
    {
        var root = Quadrature.Root(value);
        return root * root == value ? root : root + 1;
    }

    private static UInt128 Square(long value) => (UInt128)value * (UInt128)value;
}
