using System.Numerics;
using Telemetry.Quantities;

namespace Telemetry.Allocation.Operations;

/// <summary>The exact part of a total that a weight stands for, before anything is made whole.</summary>
public static class Quotas
{
    /// <summary>weight × total ÷ sum, in the order of the weights; null when the weights sum to 0.</summary>
    public static IReadOnlyList<Fraction>? Of(BigInteger total, IReadOnlyList<ExactWeight> weights)
    {
        var sum = weights.Aggregate(Fraction.Zero, (subtotal, weight) => subtotal + weight.Value);
        return sum.Sign == 0 ? null : [.. weights.Select(weight => weight.Value * total / sum)];
    }
}
