using Telemetry.Quantities;

namespace Telemetry.Allocation.Operations;

/// <summary>A claimant of a hierarchical split with the claimants below it.</summary>
/// <param name="Id">Unique among its siblings.</param>
/// <param name="Weight">0 or more.</param>
public sealed record SplitNode(string Id, Fraction Weight, IReadOnlyList<SplitNode> Children);
