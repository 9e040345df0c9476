using Telemetry.CollectionEvents;
using Telemetry.Containers;
using Telemetry.Mass;
using Telemetry.Mass.Clusters;
using Telemetry.Mass.Uncertainties;
using Telemetry.Quantities;

namespace Telemetry.Allocation;

/// <summary>The emptyings that count with the mass of each, before any ticket: (1) by its own sensors, (2) or by the truck where it weighed the stop.</summary>
/// <param name="WithoutMass">Emptyings that nothing measured and nothing stands in for.</param>
/// <param name="Unplaced">Weighings on the truck to which no emptying could be found.</param>
internal sealed record EstimatedMasses(IReadOnlyList<LocatedMass> Located, IReadOnlyList<StatedEvent> WithoutMass, IReadOnlyList<StopWeighing> Unplaced)
{
    public static EstimatedMasses Of(IReadOnlyList<StatedEvent> events, IReadOnlyList<StopWeighing> weighings, IReadOnlyList<ContainerCluster> clusters, RegistryIndex index, MassBasis basis)
    {
        // 1.
        List<EventMass> masses = [.. events.Select(stated => Estimate(stated, index, basis))];

        // 2.
        IReadOnlyList<StopWeighing> unplaced = [];
        if (weighings.Count > 0)
        {
            var stops = StopMatching.Of(weighings, clusters, masses, basis.Budget);
            var lost = stops.Lost.Concat(stops.Visits.Where(visit => visit.Unattributed != Grams.Zero).SelectMany(visit => visit.Weighings));
            unplaced = [.. lost.OrderBy(weighing => weighing.WeighedAt).ThenBy(weighing => weighing.Vehicle, StringComparer.Ordinal).ThenBy(weighing => weighing.Sequence)];
            masses = [.. stops.Masses];
        }

        var missing = masses.Where(mass => mass.Sources.Count == 0).Select(mass => mass.Event.Id).ToHashSet(StringComparer.Ordinal);
        return new([.. masses.Where(mass => mass.Sources.Count > 0).Select(Locate)], [.. events.Where(stated => missing.Contains(stated.Event.Id))], unplaced);

        LocatedMass Locate(EventMass mass)
        {
            var container = index.Containers[mass.Event.Container];
            return new(mass, container.Municipality, container.Stream, container.Route);
        }
    }

    /// <summary>An emptying that nothing measured and nothing stands in for has no mass yet, and no source for one.</summary>
    private static EventMass Estimate(StatedEvent stated, RegistryIndex index, MassBasis basis)
    {
        var container = index.Containers[stated.Event.Container];
        var unmeasured = stated.Event.Signals == EventSignals.None;
        return unmeasured && stated.StatedMass is null && !basis.Defaults.Any(factor => factor.Kind == container.Kind)
            ? new(stated.Event, Grams.Zero, ProvenanceClass.DefaultFactor, MassUncertainty.Independent(Grams.Zero), [])
            : MassEstimation.Of(stated.Event, container, index.Streams[container.Stream], basis, unmeasured ? stated.StatedMass : null);
    }
}
