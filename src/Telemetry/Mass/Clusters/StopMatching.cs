using Telemetry.Allocation;
using Telemetry.Mass.Uncertainties;
using Telemetry.Quantities;

namespace Telemetry.Mass.Clusters;

/// <summary>
/// Brings weighings on the truck to emptyings. (1) A weighing belongs to the nearest cluster of its stream within reach of where the truck stood;
/// (2) weighings of a cluster that follow one another within a pause are one visit; (3) an emptying of the cluster belongs to the visit its interval is
/// nearest to, if that is within the slack; (4) the net of the visit is shared over its emptyings by their estimates.
/// </summary>
public static class StopMatching
{
    /// <summary>Half a truck, its arm, and the error of its receiver.</summary>
    public const long ReachMillimetres = 30_000;

    /// <summary>A truck that comes back to a cluster later than this comes for another emptying.</summary>
    public static readonly TimeSpan Pause = TimeSpan.FromMinutes(30);

    /// <summary>How far the clocks of truck and sensor may lie apart.</summary>
    public static readonly TimeSpan Slack = TimeSpan.FromMinutes(30);

    /// <param name="masses">Each event once.</param>
    public static WeighedStops Of(IReadOnlyList<StopWeighing> weighings, IReadOnlyList<ContainerCluster> clusters, IReadOnlyList<EventMass> masses, UncertaintyBudget budget)
    {
        // 1.
        var places = new ClusterPlaces(clusters, ReachMillimetres);
        var placed = weighings.OrderBy(weighing => weighing.WeighedAt).ThenBy(weighing => weighing.Vehicle, StringComparer.Ordinal).ThenBy(weighing => weighing.Sequence)
            .Select(weighing => (Weighing: weighing, Cluster: places.Nearest(weighing))).ToList();

        // 2.
        var visits = placed.Where(stop => stop.Cluster is not null).GroupBy(stop => stop.Cluster!, stop => stop.Weighing).SelectMany(stops => Visits(stops)
            .Select(visit => (Cluster: stops.Key, Weighings: visit))).ToList();

        // 3.
        var byContainer = visits.SelectMany((visit, index) => visit.Cluster.Containers.Select(container => (container.Id, index))).ToLookup(entry => entry.Id, entry => entry.index, StringComparer.Ordinal);
        var taken = masses.Select(mass => (Mass: mass, Visit: VisitOf(mass, byContainer[mass.Event.Container].Select(index => (index, visits[index].Weighings))))).ToLookup(entry => entry.Visit, entry => entry.Mass);

        // 4.
        var weighed = visits.Select((visit, index) => Share(visit.Cluster, visit.Weighings, [.. taken[index].OrderBy(mass => mass.Event.Id, StringComparer.Ordinal)], budget)).ToList();
        var unshared = visits.Index().Where(visit => weighed[visit.Index].Events.Count == 0).SelectMany(visit => taken[visit.Index]);
        return new(
            [.. weighed.OrderBy(visit => visit.Weighings[0].WeighedAt).ThenBy(visit => visit.Cluster.Id, StringComparer.Ordinal)],
            [.. taken[null].Concat(weighed.SelectMany(visit => visit.Events)).Concat(unshared).OrderBy(mass => mass.Event.Id, StringComparer.Ordinal)],
            [.. placed.Where(stop => stop.Cluster is null).Select(stop => stop.Weighing)]);
    }

    private static IEnumerable<List<StopWeighing>> Visits(IEnumerable<StopWeighing> ordered)
    {
        List<StopWeighing> visit = [];
        foreach (var weighing in ordered)
        {
            if (visit.Count > 0 && weighing.WeighedAt - visit[^1].WeighedAt > Pause)
            {
                yield return visit;
                visit = [];
            }

            visit.Add(weighing);
        }

        if (visit.Count > 0) yield return visit;
    }

    private static int? VisitOf(EventMass mass, IEnumerable<(int Index, List<StopWeighing> Weighings)> visits) => visits
        .Select(visit => (visit.Index, Away: Away(mass, visit.Weighings), visit.Weighings[0].WeighedAt)).Where(visit => visit.Away <= Slack)
        .OrderBy(visit => visit.Away).ThenByDescending(visit => visit.WeighedAt).Select(visit => (int?)visit.Index).FirstOrDefault();

    /// <summary>Between the interval of the emptying and that of the visit; zero where they touch.</summary>
    private static TimeSpan Away(EventMass mass, List<StopWeighing> visit)
    {
        var (before, after) = (visit[0].WeighedAt - mass.Event.FirstEmpty, mass.Event.LastFull - visit[^1].WeighedAt);
        return before > TimeSpan.Zero ? before : after > TimeSpan.Zero ? after : TimeSpan.Zero;
    }

    private static WeighedVisit Share(ContainerCluster cluster, List<StopWeighing> weighings, EventMass[] events, UncertaintyBudget budget)
    {
        var net = Grams.Sum(weighings.Select(weighing => weighing.Net));

        // What one emptying gave needs no estimate. Of several, one that nobody can estimate would be taken for empty.
        var alone = events.Length == 1;
        var shared = Apportionment.LargestRemainder(net.Value, [.. events.Select(mass => new Weight(mass.Event.Id, alone ? 1 : mass.Estimate.Value))]);
        if (shared.Unallocated != 0 || (!alone && events.Any(mass => mass.Sources.Count == 0))) return new(cluster, weighings, [], net);
        var uncertainties = TicketSharing.Of(net, [.. events.Select(mass => (alone ? net : mass.Estimate, alone ? Grams.Zero : mass.Uncertainty.Own))], budget.OfTruck(weighings.Count).Own);
        return new(cluster, weighings, [.. events.Select((mass, index) => mass with
        {
            Estimate = new Grams(shared.Shares[index]),
            Provenance = ProvenanceClass.TruckWeighing,
            Uncertainty = MassUncertainty.Independent(uncertainties[index]),
            IsSplit = !alone,
            Sources = [.. weighings.Select(weighing => weighing.Source), .. mass.Sources],
        })], Grams.Zero);
    }
}
