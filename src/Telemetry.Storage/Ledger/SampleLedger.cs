using Microsoft.EntityFrameworkCore;
using Telemetry.Quality;

namespace Telemetry.Storage.Ledger;

/// <summary>The hand-sorted samples with their raw heaps.</summary>
public sealed class SampleLedger(LedgerFile file)
{
    /// <summary>Adds facts; the answer has one outcome a fact, in their order. Each carries when it became known.</summary>
    public IReadOnlyList<TicketOutcome> Add(IReadOnlyList<CompositionSample> facts) => Add(facts, keep: true);

    /// <summary>What <see cref="Add(IReadOnlyList{CompositionSample})"/> would answer; nothing is changed.</summary>
    public IReadOnlyList<TicketOutcome> Try(IReadOnlyList<CompositionSample> facts) => Add(facts, keep: false);

    /// <summary>All of them, ordered by owner and id.</summary>
    public IReadOnlyList<CompositionSample> All()
    {
        using var context = file.Context();
        return [.. context.Samples.AsNoTracking().AsEnumerable().Select(row => row.ToSample())
            .OrderBy(fact => fact.Owner, StringComparer.Ordinal).ThenBy(fact => fact.Id, StringComparer.Ordinal)];
    }

    private List<TicketOutcome> Add(IReadOnlyList<CompositionSample> facts, bool keep)
    {
        using var context = file.Context();
        using var transaction = context.Database.BeginTransaction();
        var outcomes = facts.Select(fact => Add(context, SampleRow.Of(fact))).ToList();
        if (!keep) return outcomes;
        context.SaveChanges();
        transaction.Commit();
        return outcomes;
    }

    private static TicketOutcome Add(LedgerContext context, SampleRow row)
    {
        if (context.Samples.Find(row.Owner, row.Id) is { } there) return there.SaysTheSameAs(row) ? TicketOutcome.Duplicate : TicketOutcome.Conflict;
        context.Samples.Add(row);
        return TicketOutcome.Added;
    }
}
