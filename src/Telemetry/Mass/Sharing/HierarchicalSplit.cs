using Telemetry.Allocation;
using Telemetry.Quantities;

namespace Telemetry.Mass.Sharing;

/// <summary>
/// Shares a mass level by level, for example organisation, municipality, container: each parent over its children by largest remainder, so that
/// every level sums to its parent. A direct split over the lowest level may differ by a gram; the lineage is authoritative.
/// </summary>
public static class HierarchicalSplit
{
    public static SplitShare Of(string id, Grams total, IReadOnlyList<SplitNode> children)
    {
        if (children.Count == 0) return new(id, total, [], Grams.Zero);
        var shared = Apportionment.LargestRemainder(total.Value, [.. children.Select(child => new Weight(child.Id, child.Weight))]);
        return new(id, total, [.. children.Select((child, index) => Of(child.Id, new Grams(shared.Shares[index]), child.Children))], new Grams(shared.Unallocated));
    }
}
