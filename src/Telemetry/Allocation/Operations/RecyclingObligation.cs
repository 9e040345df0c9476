using System.Numerics;
using Telemetry.Quantities;

namespace Telemetry.Allocation.Operations;

/// <summary>What a producer has to see recycled, in whole tonnes, rounded up twice (United Kingdom, packaging recovery notes). Products are exact before they are rounded up: 0.56 × 375 is 210 and not 211.</summary>
public static class RecyclingObligation
{
    /// <summary>⌈⌈target × tonnes⌉ × part of the year⌉.</summary>
    public static BigInteger Tonnes(Fraction target, BigInteger tonnes, Fraction yearPart) => ((target * tonnes).Ceiling() * yearPart).Ceiling();

    /// <summary>The part of glass that must be remelted, and the rest: both whole tonnes before and after the part of the year.</summary>
    public static (BigInteger Remelt, BigInteger Remainder) Glass(Fraction target, Fraction remeltTarget, BigInteger tonnes, Fraction yearPart)
    {
        var (remelt, whole) = ((remeltTarget * target * tonnes).Ceiling(), (target * tonnes).Ceiling());
        return ((remelt * yearPart).Ceiling(), ((whole - remelt) * yearPart).Ceiling());
    }
}
