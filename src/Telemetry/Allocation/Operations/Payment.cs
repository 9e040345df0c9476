using System.Numerics;
using Telemetry.Quantities;

namespace Telemetry.Allocation.Operations;

/// <summary>What a mass, a number of persons or a cost share comes to in money. A booked amount is rounded once, halves away from zero, from the exact value.</summary>
public static class Payment
{
    /// <summary>Whole units of the currency, exact.</summary>
    /// <param name="perTonne">Whole units of the currency a tonne of 1,000,000 g. 0 is a rate.</param>
    public static Fraction Exact(BigInteger grams, Fraction perTonne) => Fraction.Of(grams, 1_000_000) * perTonne;

    /// <summary>Cents or pence.</summary>
    public static BigInteger MinorUnits(BigInteger grams, Fraction perTonne) => MinorUnits(Exact(grams, perTonne));

    /// <summary>Cents or pence of an exact amount.</summary>
    public static BigInteger MinorUnits(Fraction exact) => (exact * 100).Round();
}
