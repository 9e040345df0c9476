using SQLitePCL;
using Telemetry.Simulators.Load;

namespace Telemetry.Benchmarks.Engines.Sqlite;

/// <summary>An insert that is prepared once. The provider's own commands would box and look up every parameter of every row.</summary>
internal sealed class SqliteInsert : IDisposable
{
    private const long Missing = long.MinValue;
    private const int ColumnCount = 8;

    private readonly sqlite3 database;
    private readonly sqlite3_stmt statement;

    public SqliteInsert(sqlite3 database, string sql)
    {
        this.database = database;
        Check(raw.sqlite3_prepare_v2(database, sql, out statement));
    }

    /// <summary>Row after row, eight columns each.</summary>
    public static long[] Rows(IReadOnlyList<DeviceDay> days)
    {
        var cells = new long[days.Count * LoadPlan.TicksADay * ColumnCount];
        var next = 0;
        foreach (var day in days)
        {
            for (var tick = 0; tick < LoadPlan.TicksADay; tick++)
            {
                (cells[next++], cells[next++]) = (day.Index, day.MeasuredAt[tick]);
                for (var row = tick * LoadPlan.Measured.Length; row < (tick + 1) * LoadPlan.Measured.Length; row++) cells[next++] = day.Has(row) ? day.Value[row] : Missing;
            }
        }

        return cells;
    }

    /// <summary>Inserts rows in one transaction.</summary>
    public void Run(long[] cells)
    {
        Check(raw.sqlite3_exec(database, "begin"));
        for (var row = 0; row < cells.Length; row += ColumnCount)
        {
            for (var column = 0; column < ColumnCount; column++)
            {
                if (cells[row + column] == Missing) _ = raw.sqlite3_bind_null(statement, column + 1);
                else _ = raw.sqlite3_bind_int64(statement, column + 1, cells[row + column]);
            }

            if (raw.sqlite3_step(statement) != raw.SQLITE_DONE) Check(raw.sqlite3_errcode(database));
            _ = raw.sqlite3_reset(statement);
        }

        Check(raw.sqlite3_exec(database, "commit"));
    }

    public void Dispose() => statement.Dispose();

    private void Check(int code)
    {
        if (code != raw.SQLITE_OK) throw new InvalidOperationException($"SQLite: {raw.sqlite3_errmsg(database).utf8_to_string()} (code {code}).");
    }
}
