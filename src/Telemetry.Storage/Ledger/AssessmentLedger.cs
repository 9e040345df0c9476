using Microsoft.EntityFrameworkCore;
using Telemetry.Quality;

namespace Telemetry.Storage.Ledger;

/// <summary>What inspectors found in loads. An assessment that supersedes another stands beside it.</summary>
public sealed class AssessmentLedger(LedgerFile file)
{
    /// <summary>Adds facts; the answer has one outcome a fact, in their order. Each carries when it became known.</summary>
    public IReadOnlyList<FactOutcome> Add(IReadOnlyList<LoadAssessment> facts) => FactRows.Add(file, facts.Select(AssessmentRow.Of), keep: true);

    /// <summary>What <see cref="Add(IReadOnlyList{LoadAssessment})"/> would answer; nothing is changed.</summary>
    public IReadOnlyList<FactOutcome> Try(IReadOnlyList<LoadAssessment> facts) => FactRows.Add(file, facts.Select(AssessmentRow.Of), keep: false);

    /// <summary>All of them, ordered by owner and id.</summary>
    public IReadOnlyList<LoadAssessment> All()
    {
        using var context = file.Context();
        return [.. context.Assessments.AsNoTracking().AsEnumerable().Select(row => row.ToAssessment())
            .OrderBy(fact => fact.Owner, StringComparer.Ordinal).ThenBy(fact => fact.Id, StringComparer.Ordinal)];
    }
}
