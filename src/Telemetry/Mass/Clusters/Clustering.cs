using Telemetry.Containers;

namespace Telemetry.Mass.Clusters;

/// <summary>
/// Groups containers of one stream that lie at most 12 m apart into clusters at most 12 m across (the weighing registers' cluster rule). (1) All pairs
/// within reach, found by a grid, are ordered by distance in millimetres and then by id; (2) each in turn joins the clusters of its two ends if every
/// pair in the joint cluster stays within reach (complete linkage). The order of the containers changes nothing. That no carriageway may cut a
/// cluster is not looked at: no road is known here.
/// </summary>
public static class Clustering
{
    public const long ReachMillimetres = 12_000;

    /// <summary>By stream and id. A container without a position stands alone.</summary>
    public static IReadOnlyList<ContainerCluster> Of(IEnumerable<Container> containers) =>
    [
        .. containers.GroupBy(container => container.Stream, StringComparer.Ordinal).OrderBy(stream => stream.Key, StringComparer.Ordinal)
            .SelectMany(stream => OfStream([.. stream.OrderBy(container => container.Id, StringComparer.Ordinal)])),
    ];

    private static IEnumerable<ContainerCluster> OfStream(Container[] containers)
    {
        // 1.
        var pairs = Pairs(containers).OrderBy(pair => pair.Distance).ThenBy(pair => pair.First).ThenBy(pair => pair.Second);

        // 2.
        List<int>[] clusters = [.. containers.Select((_, index) => new List<int> { index })];
        foreach (var (_, first, second) in pairs)
        {
            var (one, other) = (clusters[first], clusters[second]);
            if (one == other || !one.All(left => other.All(right => Distance.IsWithin(containers[left].Position!, containers[right].Position!, ReachMillimetres)))) continue;
            one.AddRange(other);
            foreach (var member in other) clusters[member] = one;
        }

        return clusters.Distinct().Select(cluster => cluster.Order().Select(index => containers[index]).ToList())
            .Select(members => new ContainerCluster(members[0].Id, members[0].Stream, members))
            .OrderBy(cluster => cluster.Id, StringComparer.Ordinal);
    }

    private static IEnumerable<(long Distance, int First, int Second)> Pairs(Container[] containers)
    {
        var grid = new PositionGrid(containers.Select(container => container.Position), ReachMillimetres);
        for (var first = 0; first < containers.Length; first++)
        {
            if (containers[first].Position is not { } here) continue;
            foreach (var second in grid.Around(here))
            {
                if (second > first && Distance.IsWithin(here, containers[second].Position!, ReachMillimetres))
                    yield return (Distance.Millimetres(here, containers[second].Position!), first, second);
            }
        }
    }
}
