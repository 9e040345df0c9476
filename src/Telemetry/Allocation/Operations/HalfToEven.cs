using System.Numerics;
using Telemetry.Quantities;

namespace Telemetry.Allocation.Operations;

/// <summary>Rounds halves to the even neighbour, for packs that name this mode; the default is halves away from zero.</summary>
public static class HalfToEven
{
    /// <param name="decimals">0 or more.</param>
    public static Fraction Round(Fraction value, int decimals)
    {
        var scale = BigInteger.Pow(10, decimals);
        var scaled = value * scale;
        var floor = scaled.Floor();
        var above = (scaled - floor).CompareTo(Fraction.Of(1, 2));
        return Fraction.Of(above > 0 || (above == 0 && !floor.IsEven) ? floor + 1 : floor, scale);
    }
}
