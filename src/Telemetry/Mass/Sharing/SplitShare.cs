using Telemetry.Quantities;

namespace Telemetry.Mass.Sharing;

/// <summary>What a claimant got. Mass = Σ children + <paramref name="Unallocated"/>.</summary>
/// <param name="Unallocated">The whole mass where it has children and all of them weigh 0; otherwise 0.</param>
public sealed record SplitShare(string Id, Grams Mass, IReadOnlyList<SplitShare> Children, Grams Unallocated);
