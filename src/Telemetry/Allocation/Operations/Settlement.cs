using System.Numerics;
using Telemetry.Quantities;

namespace Telemetry.Allocation.Operations;

/// <summary>
/// Determination and advance of one mass, in whole units of the currency. Both are booked, each rounded once; what is paid back or reclaimed is the difference of the booked
/// amounts, not the rounded difference.
/// </summary>
public sealed record Settlement(Fraction Determination, Fraction Advance)
{
    public BigInteger DeterminationCents => Payment.MinorUnits(Determination);

    public BigInteger AdvanceCents => Payment.MinorUnits(Advance);

    public BigInteger BackPayCents => DeterminationCents - AdvanceCents;

    public static Settlement Of(BigInteger grams, Fraction finalPerTonne, Fraction advancePerTonne) => new(Payment.Exact(grams, finalPerTonne), Payment.Exact(grams, advancePerTonne));
}
