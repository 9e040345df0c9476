using System.Numerics;
using Telemetry.Quantities;

namespace Telemetry.Allocation.Operations;

/// <summary>The least whole mass that meets a target: rounded up, for a minimum that is rounded down would not be one.</summary>
public static class MinimumMass
{
    /// <summary>In the unit of the denominator.</summary>
    public static BigInteger Of(BigInteger denominator, Fraction targetPercent) => (denominator * targetPercent / 100).Ceiling();
}
