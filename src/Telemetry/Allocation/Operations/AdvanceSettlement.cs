using System.Numerics;
using Telemetry.Quantities;

namespace Telemetry.Allocation.Operations;

/// <summary>
/// From the quarterly advances (voorschotten) to the settlement (afrekening) of a year, in cents: advances are booked on what was declared, the determination
/// (vaststelling) on what was accepted. The final amounts of the quarters are differences of cumulated rounded amounts, so that they add up to the determination.
/// </summary>
/// <param name="Advances">By quarter, each rounded once.</param>
/// <param name="Finals">By quarter; their sum is <paramref name="Determination"/>.</param>
public sealed record AdvanceSettlement(IReadOnlyList<BigInteger> Advances, IReadOnlyList<BigInteger> Finals, BigInteger AcceptedGrams, BigInteger Determination)
{
    public BigInteger AdvancesSum => Advances.Aggregate(BigInteger.Zero, BigInteger.Add);

    /// <summary>Positive: paid to the municipality; negative: reclaimed. Also the sum of <see cref="Differences"/>.</summary>
    public BigInteger Amount => Determination - AdvancesSum;

    public IReadOnlyList<BigInteger> Differences => [.. Finals.Zip(Advances, (final, advance) => final - advance)];

    public static AdvanceSettlement Of(Fraction advancePerTonne, Fraction finalPerTonne, IReadOnlyList<DeclaredQuarter> quarters)
    {
        var finals = new List<BigInteger>(quarters.Count);
        var (accepted, booked) = (BigInteger.Zero, BigInteger.Zero);
        foreach (var quarter in quarters)
        {
            accepted += quarter.Accepted;
            var cumulated = Payment.MinorUnits(accepted, finalPerTonne);
            finals.Add(cumulated - booked);
            booked = cumulated;
        }

        return new([.. quarters.Select(quarter => Payment.MinorUnits(quarter.Declared, advancePerTonne))], finals, accepted, booked);
    }
}
