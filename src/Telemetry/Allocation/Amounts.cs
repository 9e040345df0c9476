using Telemetry.Allocation.Operations;
using Telemetry.Quantities;

namespace Telemetry.Allocation;

/// <summary>What a compensation comes to.</summary>
public static class Amounts
{
    /// <summary>Null without a rate; zero with a rate of zero.</summary>
    public static Cents? Of(CompensationRate? rate, Grams collected, Grams accepted) => rate switch
    {
        null => null,
        { Basis: PaidMass.Collected } => Of(rate.EurosPerTonne, collected),
        _ => Of(rate.EurosPerTonne, accepted),
    };

    /// <summary>Exact, then rounded once to whole cents, half away from zero.</summary>
    public static Cents Of(decimal eurosPerTonne, Grams mass) => new((long)Payment.MinorUnits(mass.Value, Fraction.Of(eurosPerTonne)));
}
