using System.Numerics;

namespace Telemetry.Allocation;

/// <summary>Shares of any size in the order of the weights. Their sum plus <paramref name="Unallocated"/> is the total that was shared.</summary>
/// <param name="Unallocated">The whole total when every weight is 0, otherwise 0.</param>
public sealed record ApportionedUnits(IReadOnlyList<BigInteger> Shares, BigInteger Unallocated);
