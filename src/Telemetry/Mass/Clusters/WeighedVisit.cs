using Telemetry.Quantities;

namespace Telemetry.Mass.Clusters;

/// <summary>What a truck weighed at one cluster in one visit, and what it emptied there. Net = Σ estimates of the events + <paramref name="Unattributed"/>.</summary>
/// <param name="Weighings">By time; not empty.</param>
/// <param name="Events">The emptyings with their parts of the net, by id. With more than one the split inside is an estimate.</param>
/// <param name="Unattributed">The whole net where no emptying was found, or none with a fall; otherwise 0.</param>
public sealed record WeighedVisit(ContainerCluster Cluster, IReadOnlyList<StopWeighing> Weighings, IReadOnlyList<EventMass> Events, Grams Unattributed)
{
    public Grams Net => Grams.Sum(Weighings.Select(weighing => weighing.Net));

    /// <summary>True where the scale said what the cluster gave, and only the fill levels say which container gave how much of it.</summary>
    public bool IsSplitAnEstimate => Events.Count > 1;
}
