namespace Telemetry.Mass;

/// <summary>The factors between ticket and estimates that nobody has to look at. Both ends belong to it.</summary>
/// <param name="LowestPerMille">0 or more.</param>
/// <param name="HighestPerMille">At least <paramref name="LowestPerMille"/>.</param>
public sealed record FactorBand(long LowestPerMille, long HighestPerMille)
{
    public static FactorBand Default { get; } = new(700, 1_300);

    /// <summary>Compared on the exact fraction, never on the rounded factor.</summary>
    public bool Contains(ReconciliationFactor factor) =>
        (Int128)factor.Numerator * 1_000 >= (Int128)LowestPerMille * factor.Denominator && (Int128)factor.Numerator * 1_000 <= (Int128)HighestPerMille * factor.Denominator;
}
