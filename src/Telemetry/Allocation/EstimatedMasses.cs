using Telemetry.CollectionEvents;
using Telemetry.Containers;
using Telemetry.Mass;
using Telemetry.Mass.Clusters;
using Telemetry.Quantities;

namespace Telemetry.Allocation;

/// <summary>The emptyings that count with the mass of each, before any ticket: (1) by its own sensors, (2) or by the truck where it weighed the stop.</summary>
/// <param name="WithoutMass">Emptyings that nothing measured and nothing stands in for.</param>
/// <param name="Unplaced">Weighings on the truck to which no emptying could be found.</param>
internal sealed record EstimatedMasses(IReadOnlyList<LocatedMass> Located, IReadOnlyList<StatedEvent> WithoutMass, IReadOnlyList<StopWeighing> Unplaced)
{
    public static EstimatedMasses Of(IReadOnlyList<StatedEvent> events, IReadOnlyList<StopWeighing> weighings, RegistryIndex index, MassBasis basis)
    {
        // 1.
        var (masses, without) = (new List<EventMass>(events.Count), new List<StatedEvent>());
        foreach (var stated in events)
        {
            var container = index.Containers[stated.Event.Container];
            if (IsMissing(stated, container, basis))
            {
                without.Add(stated);
                continue;
            }

            masses.Add(MassEstimation.Of(stated.Event, container, index.Streams[container.Stream], basis, stated.Event.Signals == EventSignals.None ? stated.StatedMass : null));
        }

        // 2.
        if (weighings.Count == 0) return new([.. masses.Select(Locate)], without, []);
        var stops = StopMatching.Of(weighings, Clustering.Of(index.Containers.Values), masses, basis.Budget);
        var unplaced = stops.Lost.Concat(stops.Visits.Where(visit => visit.Unattributed != Grams.Zero).SelectMany(visit => visit.Weighings));
        return new([.. stops.Masses.Select(Locate)], without, [.. unplaced.OrderBy(weighing => weighing.WeighedAt).ThenBy(weighing => weighing.Vehicle, StringComparer.Ordinal).ThenBy(weighing => weighing.Sequence)]);

        LocatedMass Locate(EventMass mass)
        {
            var container = index.Containers[mass.Event.Container];
            return new(mass, container.Municipality, container.Stream, container.Route);
        }
    }

    private static bool IsMissing(StatedEvent stated, Container container, MassBasis basis) =>
        stated.Event.Signals == EventSignals.None && stated.StatedMass is null && !basis.Defaults.Any(factor => factor.Kind == container.Kind);
}
