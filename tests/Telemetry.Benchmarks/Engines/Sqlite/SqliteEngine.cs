using System.Globalization;
using Microsoft.Data.Sqlite;
using Telemetry.Quantities;
using Telemetry.Simulators.Load;

namespace Telemetry.Benchmarks.Engines.Sqlite;

/// <summary>SQLite in WAL mode with synchronous FULL, by one prepared statement of its own interface; a commit holds 9,600 rows.</summary>
internal sealed class SqliteEngine(EngineSetting setting, bool key) : IEngine
{
    private readonly SqliteConnection connection = new($"Data Source={setting.At("rows.sqlite")};Pooling=False");
    private SqliteInsert? insert;

    public int BatchDays => 100;

    public int UnderWay => 1;

    public int WaveDays => 5_000;

    public int? Server => null;

    public bool AnswersQuestions => true;

    public async Task StartAsync(CancellationToken stop)
    {
        await connection.OpenAsync(stop);
        await ExecuteAsync("pragma journal_mode=wal; pragma synchronous=full; pragma wal_autocheckpoint=10000; pragma cache_size=-262144");
        var (keyColumns, options) = key ? (", primary key(container, at)", " without rowid") : ("", "");
        await ExecuteAsync($"create table r(container integer, at integer, fill integer, mass integer, temperature integer, humidity integer, gas integer, openings integer{keyColumns}){options}");
        insert = new SqliteInsert(connection.Handle!, "insert into r values(?, ?, ?, ?, ?, ?, ?, ?)");
    }

    public Func<Task> Prepare(IReadOnlyList<DeviceDay> batch)
    {
        var rows = SqliteInsert.Rows(batch);
        return () =>
        {
            insert!.Run(rows);
            return Task.CompletedTask;
        };
    }

    public Task CatchUpAsync() => Task.CompletedTask;

    public Task SettleAsync() => ExecuteAsync("pragma wal_checkpoint(truncate)");

    public async Task<Totals> TotalsAsync()
    {
        string[] names = ["fill", "mass", "temperature", "humidity", "gas", "openings"];
        using var command = connection.CreateCommand();
        command.CommandText = $"select {string.Join(" + ", names.Select(name => $"count({name})"))}, {string.Join(" + ", names.Select(name => $"sum({name})"))} from r";
        using var reader = await command.ExecuteReaderAsync();
        await reader.ReadAsync();
        return new Totals(reader.GetInt64(0), reader.GetInt64(1));
    }

    public Task<int> ReadAsync(int container, Instant from, Instant to) => CountAsync(string.Create(
        CultureInfo.InvariantCulture,
        $"select at, fill, mass, temperature, humidity, gas, openings from r where container = {container} and at >= {from.UnixMilliseconds} and at < {to.UnixMilliseconds}"));

    // With the key one search a container; without it a pass over the table, in which SQLite takes the other columns from the row with the maximum.
    public Task<int> LatestAsync() => CountAsync(key
        ? $"with recursive c(i) as (select 0 union all select i + 1 from c where i + 1 < {setting.Plan.Containers}) "
            + "select c.i, fill, mass, temperature, humidity, gas, openings from c join r on r.container = c.i and r.at = (select max(at) from r where container = c.i)"
        : string.Create(
            CultureInfo.InvariantCulture,
            $"select max(at), fill, mass, temperature, humidity, gas, openings from r where at >= {(setting.End - TimeSpan.FromHours(25)).UnixMilliseconds} group by container"));

    public async Task<string> VersionAsync()
    {
        using var command = connection.CreateCommand();
        command.CommandText = "select sqlite_version()";
        return (string)(await command.ExecuteScalarAsync())!;
    }

    public Task<IReadOnlyDictionary<string, long>> SizesAsync() => FolderSize.OnDiskAsync(("file", setting.Folder));

    public async ValueTask DisposeAsync()
    {
        insert?.Dispose();
        insert = null;
        await connection.DisposeAsync();
    }

    private async Task ExecuteAsync(string statement)
    {
        using var command = connection.CreateCommand();
        command.CommandText = statement;
        await command.ExecuteNonQueryAsync();
    }

    private async Task<int> CountAsync(string query)
    {
        using var command = connection.CreateCommand();
        command.CommandText = query;
        return await RowCount.OfAsync(await command.ExecuteReaderAsync());
    }
}
