using Microsoft.EntityFrameworkCore;
using Telemetry.Allocation.Runs;
using Telemetry.Mass;
using Telemetry.Quantities;

namespace Telemetry.Storage.Ledger;

/// <summary>The weighing tickets.</summary>
public sealed class TicketLedger(LedgerFile file)
{
    /// <summary>Adds tickets; the answer has one outcome a ticket, in their order.</summary>
    public IReadOnlyList<FactOutcome> Add(IReadOnlyList<WeighingTicket> tickets, Instant knownAt) => FactRows.Add(file, tickets.Select(fact => TicketRow.Of(fact, knownAt)), keep: true);

    /// <summary>What <see cref="Add(IReadOnlyList{WeighingTicket}, Instant)"/> would answer; nothing is changed.</summary>
    public IReadOnlyList<FactOutcome> Try(IReadOnlyList<WeighingTicket> tickets) => FactRows.Add(file, tickets.Select(fact => TicketRow.Of(fact, new Instant(0))), keep: false);

    /// <summary>All tickets with when each became known, ordered by owner and id.</summary>
    public IReadOnlyList<TicketFact> Facts()
    {
        using var context = file.Context();
        return [.. context.Tickets.AsNoTracking().AsEnumerable().Select(row => new TicketFact(row.ToTicket(), new Instant(row.KnownAtMilliseconds)))
            .OrderBy(fact => fact.Ticket.Owner, StringComparer.Ordinal).ThenBy(fact => fact.Ticket.Id, StringComparer.Ordinal)];
    }

    /// <summary>All tickets, ordered by owner and id.</summary>
    public IReadOnlyList<WeighingTicket> All()
    {
        using var context = file.Context();
        return [.. context.Tickets.AsNoTracking().AsEnumerable().Select(row => row.ToTicket())
            .OrderBy(ticket => ticket.Owner, StringComparer.Ordinal).ThenBy(ticket => ticket.Id, StringComparer.Ordinal)];
    }
}
