using Telemetry.Quantities;

namespace Telemetry.Allocation.Operations;

/// <summary>The factor on green prices that gives back to green what red pays above amber (United Kingdom, packaging fees): revenue-neutral by construction.</summary>
public static class GreenFactor
{
    /// <summary>1 − (red factor − 1) × Σ red cost ÷ Σ green cost, to six decimals; 1 without green cost. Costs are at the amber price.</summary>
    public static Fraction Of(Fraction redFactor, Fraction redCost, Fraction greenCost) => greenCost.Sign == 0 ? Fraction.One : (1 - ((redFactor - 1) * redCost / greenCost)).Round(6);
}
