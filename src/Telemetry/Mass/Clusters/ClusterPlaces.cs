using Telemetry.Containers;

namespace Telemetry.Mass.Clusters;

/// <summary>Which cluster of a stream lies nearest to a truck.</summary>
internal sealed class ClusterPlaces
{
    private readonly Dictionary<string, (PositionGrid Grid, List<(Position Position, ContainerCluster Cluster)> Members)> streams = new(StringComparer.Ordinal);
    private readonly long reach;

    public ClusterPlaces(IEnumerable<ContainerCluster> clusters, long reachMillimetres)
    {
        reach = reachMillimetres;
        foreach (var stream in clusters.GroupBy(cluster => cluster.Stream, StringComparer.Ordinal))
        {
            List<(Position, ContainerCluster)> members =
                [.. stream.SelectMany(cluster => cluster.Containers.Where(container => container.Position is not null).Select(container => (container.Position!, cluster)))];
            streams.Add(stream.Key, (new PositionGrid(members.Select(member => member.Item1), reachMillimetres), members));
        }
    }

    /// <summary>By its nearest container; ties go to the lowest id. Null where the truck did not know its place or nothing of its stream is within reach.</summary>
    public ContainerCluster? Nearest(StopWeighing weighing)
    {
        if (weighing.Position is not { } here || !streams.TryGetValue(weighing.Stream, out var places)) return null;
        return places.Grid.Around(here).Select(index => places.Members[index]).Where(member => Distance.IsWithin(here, member.Position, reach))
            .OrderBy(member => Distance.Millimetres(here, member.Position)).ThenBy(member => member.Cluster.Id, StringComparer.Ordinal)
            .Select(member => member.Cluster).FirstOrDefault();
    }
}
