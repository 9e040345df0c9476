using Telemetry.Containers;
using Telemetry.Mass;
using Telemetry.Quantities;

namespace Telemetry.Quality;

/// <summary>Checks a sample against the register and its ticket. Each violation names the field, the value and the remedy.</summary>
public static class CompositionSampleRules
{
    /// <param name="ticket">The ticket it names; null when it names none, or there is none.</param>
    public static IEnumerable<string> Violations(CompositionSample sample, WeighingTicket? ticket, RegistryIndex registry)
    {
        if (!Identifier.IsValid(sample.Id)) yield return $"sample_id '{sample.Id}' is not usable; write {Identifier.Grammar}.";
        if (!registry.Owners.ContainsKey(sample.Owner)) yield return $"owner '{sample.Owner}' is not in the registry; register it first.";
        if (!registry.Streams.ContainsKey(sample.Stream)) yield return $"stream '{sample.Stream}' is not in the registry; use one of {string.Join(", ", registry.Streams.Keys.Order(StringComparer.Ordinal))}.";
        if (!registry.Municipalities.ContainsKey(sample.Municipality)) yield return $"municipality '{sample.Municipality}' is not in the registry; use GM and four digits of a registered municipality.";
        if (!Identifier.IsValid(sample.Method)) yield return $"method '{sample.Method}' is not usable; write the id of the sampling method, {Identifier.Grammar}.";
        if (!Identifier.IsValid(sample.Sorter)) yield return $"sorter '{sample.Sorter}' is not usable; write the id of an organisation or a certificate number, not a name.";
        if (sample.Fractions.Count == 0) yield return $"fraction: sample '{sample.Id}' has no heap that was weighed; write at least one, 0 kg where a heap was empty.";
        foreach (var heap in sample.Fractions.Where(heap => heap.Mass < Grams.Zero)) yield return $"mass_kg {heap.Mass} of fraction '{heap.Name}' is negative; a mass is 0 or more.";
        foreach (var heap in sample.Fractions.CountBy(heap => heap.Name, StringComparer.Ordinal).Where(heap => heap.Value > 1))
            yield return $"fraction '{heap.Key}' occurs {heap.Value} times in sample '{sample.Id}'; add the heaps up or give them names of their own.";
        if (sample.Container is { } id && sample.TicketId is not null) yield return $"container '{id}' and ticket_id '{sample.TicketId}' are both given; a sample was taken from one of them.";
        if (sample.Container is { } from)
        {
            if (!registry.Containers.TryGetValue(from, out var container)) yield return $"container '{from}' is not in the registry; register it or correct the id.";
            else if (container.Stream != sample.Stream) yield return $"stream '{sample.Stream}' is not that of container '{from}', which takes '{container.Stream}'; correct one of them.";
            else if (container.Municipality != sample.Municipality) yield return $"municipality '{sample.Municipality}' is not that of container '{from}', which stands in '{container.Municipality}'; correct one of them.";
        }

        if (sample.TicketId is { } ticketId && ticket is null) yield return $"ticket_id '{ticketId}' of '{sample.TicketOwner}' is not in the ledger; import the ticket first.";
        if (ticket is not null && ticket.Stream != sample.Stream) yield return $"stream '{sample.Stream}' is not that of ticket '{ticket.Id}', which is '{ticket.Stream}'; correct one of them.";
        if (ticket is not null && sample.Mass > ticket.Net) yield return $"mass_kg: sample '{sample.Id}' weighs {sample.Mass}, more than the net {ticket.Net} of its load; check the unit, which is kg.";
    }
}
