using System.Numerics;

namespace Telemetry.Allocation.Operations;

/// <summary>What a claimant got. Units = Σ children + <paramref name="Unallocated"/>.</summary>
/// <param name="Unallocated">The whole where it has children and all of them weigh 0; otherwise 0.</param>
public sealed record SplitShare(string Id, BigInteger Units, IReadOnlyList<SplitShare> Children, BigInteger Unallocated);
