using System.Numerics;
using Telemetry.Quantities;

namespace Telemetry.Allocation.Operations;

/// <summary>
/// Shares of producers in a collection group: Σ over types of (what the producer placed on the market of the type ÷ what all placed of it) × the share of the type in what
/// is collected (stiftung ear).
/// </summary>
public static class InputTimesComposition
{
    /// <summary>By producer, exact, sum 1.</summary>
    /// <param name="placed">Producer to type to mass in any one unit; a type that is not listed is 0.</param>
    /// <param name="composition">Type to share, sum 1.</param>
    /// <exception cref="ArgumentException">The composition does not sum to 1, or nobody placed a type of it; the message names it.</exception>
    public static IReadOnlyDictionary<string, Fraction> Of(IReadOnlyDictionary<string, IReadOnlyDictionary<string, BigInteger>> placed, IReadOnlyDictionary<string, Fraction> composition)
    {
        var sum = composition.Values.Aggregate(Fraction.Zero, (subtotal, share) => subtotal + share);
        if (sum != 1) throw new ArgumentException($"The composition sums to {sum}; its shares sum to 1.", nameof(composition));
        var ofType = composition.Keys.ToDictionary(type => type, type => placed.Values.Aggregate(BigInteger.Zero, (subtotal, types) => subtotal + types.GetValueOrDefault(type)), StringComparer.Ordinal);
        foreach (var (type, mass) in ofType)
            if (mass.IsZero) throw new ArgumentException($"No producer placed type '{type}' on the market, and the composition has {composition[type]} of it; correct one of the two.", nameof(placed));
        return placed.ToDictionary(
            producer => producer.Key,
            producer => composition.Aggregate(Fraction.Zero, (share, type) => share + (Fraction.Of(producer.Value.GetValueOrDefault(type.Key), ofType[type.Key]) * type.Value)),
            StringComparer.Ordinal);
    }
}
