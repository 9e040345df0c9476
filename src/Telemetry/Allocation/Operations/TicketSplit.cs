using System.Numerics;
using Telemetry.Quantities;

namespace Telemetry.Allocation.Operations;

/// <summary>The net of a ticket over its emptyings by their estimates, in whole grams, and how far the estimates were from the scale.</summary>
/// <param name="Grams">In the order of the emptyings.</param>
/// <param name="Factor">Net ÷ Σ estimates; null when they sum to 0, and then nothing is shared.</param>
public sealed record TicketSplit(IReadOnlyList<BigInteger> Grams, BigInteger Unallocated, Fraction? Factor)
{
    /// <summary>Both ends belong to the band. Null without a factor.</summary>
    public bool? IsWithin(Fraction low, Fraction high) => Factor is { } factor ? low <= factor && factor <= high : null;

    /// <exception cref="ArgumentException">An emptying has neither an estimate nor a default; the message names it.</exception>
    public static TicketSplit Of(BigInteger netGrams, IReadOnlyList<WeighedEmptying> emptyings)
    {
        ExactWeight[] weights =
        [
            .. emptyings.Select(emptying => new ExactWeight(emptying.Id, emptying.Kilograms ?? emptying.DefaultKilograms ?? throw new ArgumentException(
                $"Emptying '{emptying.Id}' has no estimate and its container class no default factor; register one, for a missing estimate is not 0.", nameof(emptyings)))),
        ];
        var shared = Apportionment.Of(ApportionmentMethod.LargestRemainder, netGrams, weights);
        var sum = weights.Aggregate(Fraction.Zero, (subtotal, weight) => subtotal + weight.Value);
        return new(shared.Shares, shared.Unallocated, sum.Sign == 0 ? null : netGrams / (sum * 1_000));
    }
}
