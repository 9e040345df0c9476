using Telemetry.Containers;
using Telemetry.Quantities;

namespace Telemetry.Mass;

/// <summary>Checks a ticket against the register. Each violation names the field, the value and the remedy.</summary>
public static class WeighingTicketRules
{
    public static IEnumerable<string> Violations(WeighingTicket ticket, RegistryIndex registry)
    {
        if (!Identifier.IsValid(ticket.Id)) yield return $"ticket_id '{ticket.Id}' is not usable; write {Identifier.Grammar}.";
        if (!Identifier.IsValid(ticket.Vehicle)) yield return $"vehicle '{ticket.Vehicle}' is not usable; write {Identifier.Grammar}.";
        if (!registry.Owners.ContainsKey(ticket.Owner)) yield return $"owner '{ticket.Owner}' is not in the registry; register it first.";
        if (!registry.Streams.ContainsKey(ticket.Stream)) yield return $"stream '{ticket.Stream}' is not in the registry; use one of {string.Join(", ", registry.Streams.Keys.Order(StringComparer.Ordinal))}.";
        foreach (var code in ticket.Municipalities.Where(code => !registry.Municipalities.ContainsKey(code)))
            yield return $"municipality '{code}' is not in the registry; use GM and four digits of a registered municipality.";
        if (ticket.Route is { } route && !Identifier.IsValid(route)) yield return $"route '{route}' is not usable; write {Identifier.Grammar}, or leave it empty.";
        if (ticket.Gross < Grams.Zero) yield return $"gross {ticket.Gross} is negative; a mass is 0 or more.";
        if (ticket.Tare < Grams.Zero) yield return $"tare {ticket.Tare} is negative; a mass is 0 or more.";
        if (ticket.Gross < ticket.Tare) yield return $"gross {ticket.Gross} is less than tare {ticket.Tare}; check whether the two were exchanged.";
        if (ticket.Interfering is { } interfering && (interfering < Grams.Zero || interfering > ticket.Net))
            yield return $"interfering {interfering} is outside 0 to the net mass {ticket.Net}; correct the assessment.";
    }
}
