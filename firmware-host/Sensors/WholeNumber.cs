namespace Telemetry.Edge.Sensors;

internal static class WholeNumber
{
    /// <summary>Rounds half away from zero.</summary>
    public static long Divide(long numerator, long denominator)
    {
        var (quotient, remainder) = Math.DivRem(numerator, denominator);
        if (Math.Abs(remainder) * 2 < Math.Abs(denominator)) return quotient;
        return quotient + ((numerator < 0) == (denominator < 0) ? 1 : -1);
    }
}
