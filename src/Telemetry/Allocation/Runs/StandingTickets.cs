using Telemetry.Mass;
using Telemetry.Quantities;

namespace Telemetry.Allocation.Runs;

/// <summary>Tickets as they stand after corrections, for whoever finds their emptyings.</summary>
public static class StandingTickets
{
    /// <summary>Tickets and corrections known by an instant; what was withdrawn is left out.</summary>
    public static IReadOnlyList<WeighingTicket> Of(IEnumerable<TicketFact> tickets, IEnumerable<TicketCorrection> corrections, Instant knownAt)
    {
        var known = corrections.Where(one => one.KnownAt <= knownAt).ToLookup(one => (one.TicketOwner, one.TicketId));
        return [.. tickets.Where(fact => fact.KnownAt <= knownAt).Select(fact => StandingTicket.Of(fact, known[(fact.Ticket.Owner, fact.Ticket.Id)]).Now).OfType<WeighingTicket>()];
    }
}
