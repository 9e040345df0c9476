using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Metadata;

namespace Telemetry.Storage.Ledger;

/// <summary>
/// Adds the columns that a ledger of an older version does not have. Only columns that may be null can come later: a fact from before them said nothing
/// about what they hold.
/// </summary>
internal static class LedgerColumns
{
    public static void Add(LedgerContext context)
    {
        if (Missing(context).Count == 0) return;

        // Another process may be adding the same ones: a transaction that writes keeps it out, and what is missing is asked again within it.
        using var transaction = context.Database.BeginTransaction(System.Data.IsolationLevel.Serializable);
        foreach (var statement in Missing(context)) context.Database.ExecuteSqlRaw(statement);
        transaction.Commit();
    }

    private static List<string> Missing(LedgerContext context) =>
        [.. context.GetService<IDesignTimeModel>().Model.GetEntityTypes().SelectMany(type => Missing(context, type, type.GetTableName()!))];

    private static IEnumerable<string> Missing(LedgerContext context, IEntityType type, string table)
    {
        var there = context.Database.SqlQueryRaw<string>("SELECT name AS Value FROM pragma_table_info({0})", table).ToHashSet(StringComparer.OrdinalIgnoreCase);
        return type.GetProperties().Where(property => property.IsNullable && !there.Contains(property.GetColumnName()))
            .Select(property => $"ALTER TABLE \"{table}\" ADD COLUMN \"{property.GetColumnName()}\" {property.GetColumnType()} NULL");
    }
}
