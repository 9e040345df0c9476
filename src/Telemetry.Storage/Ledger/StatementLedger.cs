using Microsoft.EntityFrameworkCore;
using Telemetry.CollectionEvents;

namespace Telemetry.Storage.Ledger;

/// <summary>What people said of emptyings.</summary>
public sealed class StatementLedger(LedgerFile file)
{
    /// <summary>Adds a statement for good.</summary>
    public FactOutcome Add(EventStatement statement) => FactRows.Add(file, [StatementRow.Of(statement)], keep: true)[0];

    /// <summary>All statements in the order in which they became known.</summary>
    public IReadOnlyList<EventStatement> All() => Where(_ => true);

    /// <summary>Those about one container, in the order in which they became known.</summary>
    public IReadOnlyList<EventStatement> Of(string container) => Where(row => row.Container == container);

    private List<EventStatement> Where(System.Linq.Expressions.Expression<Func<StatementRow, bool>> wanted)
    {
        using var context = file.Context();
        return [.. context.Statements.AsNoTracking().Where(wanted).AsEnumerable().Select(row => row.ToStatement())
            .OrderBy(statement => statement.KnownAt).ThenBy(statement => statement.Owner, StringComparer.Ordinal).ThenBy(statement => statement.Id, StringComparer.Ordinal)];
    }
}
