using Microsoft.EntityFrameworkCore;
using Telemetry.Mass;
using Telemetry.Quantities;

namespace Telemetry.Storage.Ledger;

/// <summary>The weighing tickets.</summary>
public sealed class TicketLedger(LedgerFile file)
{
    /// <summary>Adds tickets; the answer has one outcome a ticket, in their order.</summary>
    public IReadOnlyList<TicketOutcome> Add(IReadOnlyList<WeighingTicket> tickets, Instant knownAt) => Add(tickets, knownAt, keep: true);

    /// <summary>What <see cref="Add(IReadOnlyList{WeighingTicket}, Instant)"/> would answer; nothing is changed.</summary>
    public IReadOnlyList<TicketOutcome> Try(IReadOnlyList<WeighingTicket> tickets) => Add(tickets, new Instant(0), keep: false);

    /// <summary>All tickets, ordered by owner and id.</summary>
    public IReadOnlyList<WeighingTicket> All()
    {
        using var context = file.Context();
        return [.. context.Tickets.AsNoTracking().AsEnumerable().Select(row => row.ToTicket())
            .OrderBy(ticket => ticket.Owner, StringComparer.Ordinal).ThenBy(ticket => ticket.Id, StringComparer.Ordinal)];
    }

    private List<TicketOutcome> Add(IReadOnlyList<WeighingTicket> tickets, Instant knownAt, bool keep)
    {
        using var context = file.Context();
        using var transaction = context.Database.BeginTransaction();
        var outcomes = tickets.Select(ticket => Add(context, TicketRow.Of(ticket, knownAt))).ToList();
        if (!keep) return outcomes;
        context.SaveChanges();
        transaction.Commit();
        return outcomes;
    }

    private static TicketOutcome Add(LedgerContext context, TicketRow row)
    {
        if (context.Tickets.Find(row.Owner, row.Id) is { } there) return there.SaysTheSameAs(row) ? TicketOutcome.Duplicate : TicketOutcome.Conflict;
        context.Tickets.Add(row);
        return TicketOutcome.Added;
    }
}
