using Telemetry.Quantities;

namespace Telemetry.Allocation.Operations;

/// <summary>An effect of a mass by several published factor sets. Factors differ by a factor of four, so that one figure alone would claim what nobody knows.</summary>
public static class EffectRange
{
    /// <summary>mass × factor in the order of the factors, exact; negative is avoided.</summary>
    /// <param name="factors">A tonne, two or more.</param>
    /// <exception cref="ArgumentException">Fewer than two factors.</exception>
    public static IReadOnlyList<Fraction> Of(Fraction tonnes, IReadOnlyList<Fraction> factors) => factors.Count < 2
        ? throw new ArgumentException($"An effect by {factors.Count} factor set is no range; give two factor sets or more.", nameof(factors))
        : [.. factors.Select(factor => tonnes * factor)];
}
