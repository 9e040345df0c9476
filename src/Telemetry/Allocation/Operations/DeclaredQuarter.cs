using System.Numerics;

namespace Telemetry.Allocation.Operations;

/// <summary>What was declared for a quarter and what of it was rejected after its advance was booked, in grams.</summary>
public readonly record struct DeclaredQuarter(BigInteger Declared, BigInteger RejectedLater)
{
    public BigInteger Accepted => Declared - RejectedLater;
}
