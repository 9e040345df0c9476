using Telemetry.CollectionEvents;
using Telemetry.Containers;
using Telemetry.Mass;
using Telemetry.Quantities;

namespace Telemetry.Allocation;

/// <summary>The emptyings that count with the mass of each, before any ticket, and those that nothing measured and nothing stands in for.</summary>
internal sealed record EstimatedMasses(IReadOnlyList<LocatedMass> Located, IReadOnlyList<StatedEvent> WithoutMass)
{
    public static EstimatedMasses Of(IReadOnlyList<StatedEvent> events, RegistryIndex index, MassBasis basis)
    {
        var (located, without) = (new List<LocatedMass>(events.Count), new List<StatedEvent>());
        foreach (var stated in events)
        {
            var container = index.Containers[stated.Event.Container];
            if (IsMissing(stated, container, basis))
            {
                without.Add(stated);
                continue;
            }

            var mass = MassEstimation.Of(stated.Event, container, index.Streams[container.Stream], basis, stated.Event.Signals == EventSignals.None ? stated.StatedMass : null);
            located.Add(new(mass, container.Municipality, container.Stream, container.Route));
        }

        return new(located, without);
    }

    private static bool IsMissing(StatedEvent stated, Container container, MassBasis basis) =>
        stated.Event.Signals == EventSignals.None && stated.StatedMass is null && !basis.Defaults.Any(factor => factor.Kind == container.Kind);
}
