using Microsoft.EntityFrameworkCore;
using Telemetry.CollectionEvents;
using Telemetry.Quantities;

namespace Telemetry.Storage.Ledger;

/// <summary>What people said of emptyings.</summary>
public sealed class StatementLedger(LedgerFile file)
{
    /// <summary>Adds a statement for good.</summary>
    public StatementOutcome Add(EventStatement statement)
    {
        using var context = file.Context();
        using var transaction = context.Database.BeginTransaction();
        if (context.Statements.Find(statement.Owner, statement.Id) is { } there)
            return there.ToStatement() with { KnownAt = statement.KnownAt } == statement ? StatementOutcome.Duplicate : StatementOutcome.Conflict;
        context.Statements.Add(StatementRow.Of(statement));
        context.SaveChanges();
        transaction.Commit();
        return StatementOutcome.Added;
    }

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
