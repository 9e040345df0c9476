using Microsoft.EntityFrameworkCore;

namespace Telemetry.Storage.Ledger;

/// <summary>One SQLite file with all tables of the ledger. Several processes may use it; each call to a ledger is one transaction.</summary>
public sealed class LedgerFile
{
    private readonly DbContextOptions<LedgerContext> options;

    private LedgerFile(DbContextOptions<LedgerContext> options) => this.options = options;

    /// <summary>Opens the file and makes it, or the tables and columns that an older version did not know, where they are not there.</summary>
    public static LedgerFile Open(string file)
    {
        var ledger = new LedgerFile(new DbContextOptionsBuilder<LedgerContext>().UseSqlite($"Data Source={file}").Options);
        using var context = ledger.Context();
        var script = context.Database.GenerateCreateScript()
            .Replace("CREATE TABLE ", "CREATE TABLE IF NOT EXISTS ", StringComparison.Ordinal)
            .Replace("CREATE INDEX ", "CREATE INDEX IF NOT EXISTS ", StringComparison.Ordinal)
            .Replace("CREATE UNIQUE INDEX ", "CREATE UNIQUE INDEX IF NOT EXISTS ", StringComparison.Ordinal);
        context.Database.ExecuteSqlRaw(script);
        LedgerColumns.Add(context);
        return ledger;
    }

    internal LedgerContext Context() => new(options);
}
