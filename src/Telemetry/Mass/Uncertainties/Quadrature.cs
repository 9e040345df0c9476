namespace Telemetry.Mass.Uncertainties;

/// <summary>
/// Adds independent standard uncertainties as the root of the sum of their squares (GUM, JCGM 100:2008, 5.1.2), in whole numbers and
/// rounded up: an uncertainty is never understated, and is the same on every machine.
/// </summary>
public static class Quadrature
{
    /// <param name="parts">Each 0 or more, at most 10¹⁸.</param>
    public static long Add(params IEnumerable<long> parts)
    {
        var squares = parts.Aggregate(UInt128.Zero, (sum, part) => sum + ((UInt128)part * (UInt128)part));
        var root = Root(squares);
        return (long)(root * root == squares ? root : root + 1);
    }

    /// <summary>A part of a whole, rounded up: for a component that is stated as a rate.</summary>
    public static long Part(Int128 whole, long rate, long scale)
    {
        var (quotient, remainder) = Int128.DivRem(Int128.Abs(whole) * rate, scale);
        return (long)(remainder == 0 ? quotient : quotient + 1);
    }

    /// <summary>The largest whole number whose square is at most the value, by Newton's method from above.</summary>
    internal static UInt128 Root(UInt128 value)
    {
        if (value < 2) return value;
        var root = UInt128.One << (int)((128 - (long)UInt128.LeadingZeroCount(value) + 1) / 2);
        while (true)
        {
            var next = (root + (value / root)) >> 1;
            if (next >= root) return root;
            root = next;
        }
    }
}
