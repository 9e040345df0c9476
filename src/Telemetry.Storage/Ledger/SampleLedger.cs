using Microsoft.EntityFrameworkCore;
using Telemetry.Quality;

namespace Telemetry.Storage.Ledger;

/// <summary>The hand-sorted samples with their raw heaps.</summary>
public sealed class SampleLedger(LedgerFile file)
{
    /// <summary>Adds facts; the answer has one outcome a fact, in their order. Each carries when it became known.</summary>
    public IReadOnlyList<FactOutcome> Add(IReadOnlyList<CompositionSample> facts) => FactRows.Add(file, facts.Select(SampleRow.Of), keep: true);

    /// <summary>What <see cref="Add(IReadOnlyList{CompositionSample})"/> would answer; nothing is changed.</summary>
    public IReadOnlyList<FactOutcome> Try(IReadOnlyList<CompositionSample> facts) => FactRows.Add(file, facts.Select(SampleRow.Of), keep: false);

    /// <summary>All of them, ordered by owner and id.</summary>
    public IReadOnlyList<CompositionSample> All()
    {
        using var context = file.Context();
        return [.. context.Samples.AsNoTracking().AsEnumerable().Select(row => row.ToSample())
            .OrderBy(fact => fact.Owner, StringComparer.Ordinal).ThenBy(fact => fact.Id, StringComparer.Ordinal)];
    }
}
