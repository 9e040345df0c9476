using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Telemetry.Mass;
using Telemetry.Quantities;

namespace Telemetry.Storage.Ledger;

/// <summary>The weighing tickets, in SQLite. Several processes may use one file; each call is one transaction.</summary>
public sealed class TicketLedger
{
    private readonly DbContextOptions<LedgerContext> options;

    private TicketLedger(DbContextOptions<LedgerContext> options) => this.options = options;

    /// <summary>Opens the ledger and creates it when it is not there.</summary>
    public static TicketLedger Open(string file)
    {
        var options = new DbContextOptionsBuilder<LedgerContext>().UseSqlite($"Data Source={file}").Options;
        using var context = new LedgerContext(options);
        try
        {
            context.Database.EnsureCreated();
        }
        catch (SqliteException)
        {
            // Another process created the table between the look and the deed; now it is there.
            context.Database.EnsureCreated();
        }

        return new TicketLedger(options);
    }

    /// <summary>Adds tickets; the answer has one outcome a ticket, in their order.</summary>
    public IReadOnlyList<TicketOutcome> Add(IReadOnlyList<WeighingTicket> tickets, Instant knownAt) => Add(tickets, knownAt, keep: true);

    /// <summary>What <see cref="Add(IReadOnlyList{WeighingTicket}, Instant)"/> would answer; nothing is changed.</summary>
    public IReadOnlyList<TicketOutcome> Try(IReadOnlyList<WeighingTicket> tickets) => Add(tickets, new Instant(0), keep: false);

    /// <summary>All tickets, ordered by owner and id.</summary>
    public IReadOnlyList<WeighingTicket> All()
    {
        using var context = new LedgerContext(options);
        return [.. context.Tickets.AsNoTracking().AsEnumerable().Select(row => row.ToTicket())
            .OrderBy(ticket => ticket.Owner, StringComparer.Ordinal).ThenBy(ticket => ticket.Id, StringComparer.Ordinal)];
    }

    private List<TicketOutcome> Add(IReadOnlyList<WeighingTicket> tickets, Instant knownAt, bool keep)
    {
        using var context = new LedgerContext(options);
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
