using Telemetry.Quantities;

namespace Telemetry.Mass;

/// <summary>Ticket net divided by the sum of the estimates, as a reduced fraction and rounded to parts per thousand.</summary>
public sealed record ReconciliationFactor(long Numerator, long Denominator, long PerMille)
{
    /// <summary>Null when the estimates sum to nothing, for then there is no factor.</summary>
    public static ReconciliationFactor? Of(Grams net, Grams estimates)
    {
        if (estimates <= Grams.Zero) return null;
        var divisor = GreatestCommonDivisor(Math.Abs(net.Value), estimates.Value);
        return new(net.Value / divisor, estimates.Value / divisor, HalfAwayFromZero.Divide((Int128)net.Value * 1_000, estimates.Value));
    }

    private static long GreatestCommonDivisor(long first, long second) => first == 0 ? second : GreatestCommonDivisor(second % first, first);
}
