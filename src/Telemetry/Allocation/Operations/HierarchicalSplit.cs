using System.Numerics;

namespace Telemetry.Allocation.Operations;

/// <summary>
/// Shares whole units level by level, for example organisation, municipality, container: each parent over its children by largest remainder, so that
/// every level sums to its parent. A direct split over the lowest level may differ by a unit; the lineage is authoritative.
/// </summary>
public static class HierarchicalSplit
{
    public static SplitShare Of(string id, BigInteger total, IReadOnlyList<SplitNode> children)
    {
        if (children.Count == 0) return new(id, total, [], 0);
        var shared = Apportionment.Of(ApportionmentMethod.LargestRemainder, total, [.. children.Select(child => new ExactWeight(child.Id, child.Weight))]);
        return new(id, total, [.. children.Select((child, index) => Of(child.Id, shared.Shares[index], child.Children))], shared.Unallocated);
    }
}
