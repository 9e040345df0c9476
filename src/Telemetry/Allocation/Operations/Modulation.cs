using Telemetry.Quantities;

namespace Telemetry.Allocation.Operations;

/// <summary>Prices by recyclability: red above amber by a factor, green below it by what red brings in (United Kingdom, packaging fees).</summary>
public sealed record Modulation(Fraction RedFactor, IReadOnlyList<RatedMaterial> Materials)
{
    public Fraction RedCost => Materials.Aggregate(Fraction.Zero, (sum, material) => sum + material.RedCost);

    public Fraction GreenCost => Materials.Aggregate(Fraction.Zero, (sum, material) => sum + material.GreenCost);

    public Fraction Factor => GreenFactor.Of(RedFactor, RedCost, GreenCost);

    /// <summary>What red pays above amber, exact.</summary>
    public Fraction Surcharge => (RedFactor - 1) * RedCost;

    /// <summary>What green pays below amber, exact; near the surcharge, for the factor has six decimals.</summary>
    public Fraction Discount => (1 - Factor) * GreenCost;

    /// <summary>A modulated price a tonne, to four decimals.</summary>
    public static Fraction Price(Fraction amberPrice, Fraction factor) => (amberPrice * factor).Round(4);
}
