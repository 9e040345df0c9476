namespace Telemetry.Storage.Ledger;

/// <summary>The one way in which facts come into the ledger: a batch is one transaction, and every fact has an outcome.</summary>
internal static class FactRows
{
    /// <param name="keep">False to say what would happen and change nothing.</param>
    /// <returns>One outcome a row, in their order.</returns>
    public static IReadOnlyList<FactOutcome> Add<TRow>(LedgerFile file, IEnumerable<TRow> rows, bool keep)
        where TRow : class, IFactRow<TRow>
    {
        using var context = file.Context();
        using var transaction = context.Database.BeginTransaction();
        var outcomes = rows.Select(row => Add(context, row)).ToList();
        if (!keep) return outcomes;
        context.SaveChanges();
        transaction.Commit();
        return outcomes;
    }

    private static FactOutcome Add<TRow>(LedgerContext context, TRow row)
        where TRow : class, IFactRow<TRow>
    {
        var table = context.Set<TRow>();
        if (table.Find(row.Key) is { } there) return there.SaysTheSameAs(row) ? FactOutcome.Duplicate : FactOutcome.Conflict;
        table.Add(row);
        return FactOutcome.Added;
    }
}
