using System.Numerics;
using Telemetry.Quantities;

namespace Telemetry.Allocation.Operations;

/// <summary>A limit of percent on exact masses, never on a displayed percentage. At most: exactly the limit is within it (PMD assessment protocol 3.0).</summary>
public static class AcceptanceLimit
{
    /// <summary>part × 100 ≤ limit × whole; null for a whole of 0, which is not judged.</summary>
    public static bool? IsKept(BigInteger part, BigInteger whole, Fraction limitPercent) => whole.IsZero ? null : part * (Fraction)100 <= limitPercent * whole;
}
