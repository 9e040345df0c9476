using Microsoft.EntityFrameworkCore;
using Telemetry.Quality;

namespace Telemetry.Storage.Ledger;

/// <summary>What inspectors found in loads. An assessment that supersedes another stands beside it.</summary>
public sealed class AssessmentLedger(LedgerFile file)
{
    /// <summary>Adds facts; the answer has one outcome a fact, in their order. Each carries when it became known.</summary>
    public IReadOnlyList<TicketOutcome> Add(IReadOnlyList<LoadAssessment> facts) => Add(facts, keep: true);

    /// <summary>What <see cref="Add(IReadOnlyList{LoadAssessment})"/> would answer; nothing is changed.</summary>
    public IReadOnlyList<TicketOutcome> Try(IReadOnlyList<LoadAssessment> facts) => Add(facts, keep: false);

    /// <summary>All of them, ordered by owner and id.</summary>
    public IReadOnlyList<LoadAssessment> All()
    {
        using var context = file.Context();
        return [.. context.Assessments.AsNoTracking().AsEnumerable().Select(row => row.ToAssessment())
            .OrderBy(fact => fact.Owner, StringComparer.Ordinal).ThenBy(fact => fact.Id, StringComparer.Ordinal)];
    }

    private List<TicketOutcome> Add(IReadOnlyList<LoadAssessment> facts, bool keep)
    {
        using var context = file.Context();
        using var transaction = context.Database.BeginTransaction();
        var outcomes = facts.Select(fact => Add(context, AssessmentRow.Of(fact))).ToList();
        if (!keep) return outcomes;
        context.SaveChanges();
        transaction.Commit();
        return outcomes;
    }

    private static TicketOutcome Add(LedgerContext context, AssessmentRow row)
    {
        if (context.Assessments.Find(row.Owner, row.Id) is { } there) return there.SaysTheSameAs(row) ? TicketOutcome.Duplicate : TicketOutcome.Conflict;
        context.Assessments.Add(row);
        return TicketOutcome.Added;
    }
}
