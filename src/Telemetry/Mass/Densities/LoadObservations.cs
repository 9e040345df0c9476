using System.Globalization;
using Telemetry.Containers;
using Telemetry.Quantities;
using Telemetry.Readings;

namespace Telemetry.Mass.Densities;

/// <summary>
/// Takes the loads out of a reconciliation that can say something about density: those whose emptyings were all read by a level. Tickets of one common
/// load are taken together, because how their emptyings were dealt made their factors equal and would hide what differs between them.
/// </summary>
public static class LoadObservations
{
    /// <param name="registry">Every container of the loads is in it.</param>
    public static IReadOnlyList<LoadObservation> Of(ReconciledLoads loads, RegistryIndex registry) =>
    [
        .. loads.Tickets.GroupBy(ticket => (ticket.Ticket.Stream, ticket.CommonLoad))
            .Where(load => load.All(ticket => ticket.Events.All(item => item.Located.Mass.Provenance == ProvenanceClass.SensorEstimate && item.Located.Mass.Event.Evidence == Quantity.FillLevel)))
            .Select(load => Observe([.. load], registry))
            .Where(observation => observation.LitreBasisPoints > 0)
            .OrderBy(observation => observation.WeighedAt).ThenBy(observation => observation.Id, StringComparer.Ordinal),
    ];

    private static LoadObservation Observe(ReconciledTicket[] load, RegistryIndex registry)
    {
        var events = load.SelectMany(ticket => ticket.Events).Select(item => item.Located).ToList();
        var areas = events.Select(located => located.Municipality).Distinct(StringComparer.Ordinal).Take(2).ToList();
        var volume = events.Sum(located => registry.Containers[located.Mass.Event.Container].CapacityLitres * located.Mass.Event.Drop);
        IEnumerable<string> parts =
        [
            .. load.Select(ticket => string.Create(CultureInfo.InvariantCulture, $"{ticket.Ticket.Owner}/{ticket.Ticket.Id} {ticket.Ticket.Net.Value}")).Order(StringComparer.Ordinal),
            .. events.Select(located => $"{located.Mass.Event.Id} {located.Mass.Event.EvidenceDigest}").Order(StringComparer.Ordinal),
        ];
        return new(
            string.Join('\n', parts), load[0].Ticket.Stream, areas.Count == 1 ? areas[0] : null, load.Max(ticket => ticket.Ticket.WeighedAt),
            Grams.Sum(load.Select(ticket => ticket.Ticket.Net)), volume);
    }
}
