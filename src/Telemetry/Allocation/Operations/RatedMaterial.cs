using Telemetry.Quantities;

namespace Telemetry.Allocation.Operations;

/// <summary>A material with its amber price a tonne and its tonnes by rating. Amber has no part in the factor and is left out.</summary>
public sealed record RatedMaterial(string Name, Fraction AmberPrice, Fraction RedTonnes, Fraction GreenTonnes)
{
    /// <summary>At the amber price, to two decimals.</summary>
    public Fraction RedCost => (AmberPrice * RedTonnes).Round(2);

    /// <summary>At the amber price, to two decimals.</summary>
    public Fraction GreenCost => (AmberPrice * GreenTonnes).Round(2);
}
