namespace Telemetry.Quantities;

/// <summary>Rounds an exact quotient once, halves away from zero (HAFZ).</summary>
public static class HalfAwayFromZero
{
    /// <param name="denominator">Greater than 0; otherwise <see cref="ArgumentOutOfRangeException"/>.</param>
    public static long Divide(Int128 numerator, Int128 denominator)
    {
        if (denominator <= 0) throw new ArgumentOutOfRangeException(nameof(denominator), "A denominator is greater than 0.");
        var magnitude = Int128.Abs(numerator);
        var (quotient, remainder) = Int128.DivRem(magnitude, denominator);
        if (remainder >= denominator - remainder) quotient++;
        return (long)(numerator < 0 ? -quotient : quotient);
    }
}
