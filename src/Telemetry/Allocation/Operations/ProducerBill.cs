using System.Numerics;
using Telemetry.Quantities;

namespace Telemetry.Allocation.Operations;

/// <summary>The bill of one producer (United Kingdom): net tonnes at their prices, rounded once, with a provision for bad debt on top, shared over the countries in pence.</summary>
/// <param name="Fee">To two decimals.</param>
/// <param name="BadDebt">To two decimals, of the rounded fee.</param>
public sealed record ProducerBill(Fraction Fee, Fraction BadDebt)
{
    public Fraction Total => Fee + BadDebt;

    public BigInteger TotalMinorUnits => Payment.MinorUnits(Total);

    /// <param name="lines">Net tonnes and price of each class.</param>
    public static ProducerBill Of(IEnumerable<(Fraction Tonnes, Fraction Price)> lines, Fraction badDebtPercent)
    {
        var fee = lines.Aggregate(Fraction.Zero, (sum, line) => sum + (line.Tonnes * line.Price)).Round(2);
        return new(fee, (fee * badDebtPercent / 100).Round(2));
    }

    /// <summary>The total in pence by largest remainder.</summary>
    public ApportionedUnits Shared(IReadOnlyList<ExactWeight> countries) => Apportionment.Of(ApportionmentMethod.LargestRemainder, TotalMinorUnits, countries);
}
