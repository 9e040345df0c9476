using Telemetry.Quantities;

namespace Telemetry.Allocation;

/// <summary>What a compensation comes to.</summary>
public static class Amounts
{
    private const decimal GramsPerTonne = 1_000_000m;

    /// <summary>Null without a rate; zero with a rate of zero.</summary>
    public static Cents? Of(CompensationRate? rate, Grams collected, Grams accepted) => rate switch
    {
        null => null,
        { Basis: PaidMass.Collected } => Of(rate.EurosPerTonne, collected),
        _ => Of(rate.EurosPerTonne, accepted),
    };

    /// <summary>Exact in decimal, then rounded once to whole cents, half away from zero.</summary>
    public static Cents Of(decimal eurosPerTonne, Grams mass) =>
        new((long)decimal.Round(mass.Value * eurosPerTonne * 100m / GramsPerTonne, 0, MidpointRounding.AwayFromZero));
}
