using Npgsql;
using Telemetry.Quantities;
using Telemetry.Simulators.Load;

namespace Telemetry.Benchmarks.Engines.Postgres;

/// <summary>PostgreSQL by binary COPY over two connections; a commit holds 9,600 rows. On the disk counts the table with its index, not the log.</summary>
internal sealed class PostgresEngine(EngineSetting setting, bool key) : IEngine
{
    private PostgresServer? server;
    private long tableBytes;

    public int BatchDays => 100;

    public int UnderWay => 2;

    public int WaveDays => 5_000;

    public int? Server => server?.Id;

    public bool AnswersQuestions => true;

    public async Task StartAsync(CancellationToken stop)
    {
        server = await PostgresServer.StartAsync(setting.Folder, setting.Time, stop);
        var keyColumns = key ? ", primary key(container, at)" : "";
        await ExecuteAsync($"create table r(at timestamptz, container integer, fill integer, mass integer, temperature integer, humidity integer, gas integer, openings integer{keyColumns})");
    }

    public Func<Task> Prepare(IReadOnlyList<DeviceDay> batch)
    {
        var bytes = CopyRows.Encode(batch);
        return async () =>
        {
            await using var connection = await server!.Source.OpenConnectionAsync();
            await using var copy = await connection.BeginRawBinaryCopyAsync("copy r(container, at, fill, mass, temperature, humidity, gas, openings) from stdin (format binary)");
            await copy.WriteAsync(bytes);
        };
    }

    public Task CatchUpAsync() => Task.CompletedTask;

    public async Task SettleAsync()
    {
        await ExecuteAsync("vacuum analyze r");
        await ExecuteAsync("checkpoint");
    }

    public async Task<Totals> TotalsAsync()
    {
        tableBytes = await ScalarAsync<long>("select pg_total_relation_size('r')");
        string[] names = ["fill", "mass", "temperature", "humidity", "gas", "openings"];
        return new Totals(
            await ScalarAsync<long>($"select {string.Join(" + ", names.Select(name => $"count({name})"))} from r"),
            await ScalarAsync<long>($"select ({string.Join(" + ", names.Select(name => $"sum({name})"))})::bigint from r"));
    }

    public async Task<int> ReadAsync(int container, Instant from, Instant to) => await CountAsync(
        "select at, fill, mass, temperature, humidity, gas, openings from r where container = $1 and at >= $2 and at < $3", container, from.ToDateTimeOffset(), to.ToDateTimeOffset());

    // With the key one search a container; without it a pass over the last day.
    public async Task<int> LatestAsync() => key
        ? await CountAsync(
            "select l.at, l.fill, l.mass, l.temperature, l.humidity, l.gas, l.openings from generate_series(0, $1 - 1) c, "
            + "lateral (select * from r where container = c order by at desc limit 1) l", setting.Plan.Containers)
        : await CountAsync(
            "select distinct on (container) at, fill, mass, temperature, humidity, gas, openings from r where at >= $1 order by container, at desc",
            (setting.End - TimeSpan.FromHours(25)).ToDateTimeOffset());

    public Task<string> VersionAsync() => ScalarAsync<string>("show server_version");

    public Task<IReadOnlyDictionary<string, long>> SizesAsync() =>
        Task.FromResult<IReadOnlyDictionary<string, long>>(new Dictionary<string, long> { ["table"] = tableBytes });

    public async ValueTask DisposeAsync()
    {
        if (server is not null) await server.DisposeAsync();
        server = null;
    }

    private async Task ExecuteAsync(string statement)
    {
        await using var command = server!.Source.CreateCommand(statement);
        await command.ExecuteNonQueryAsync();
    }

    private async Task<T> ScalarAsync<T>(string query)
    {
        await using var command = server!.Source.CreateCommand(query);
        return (T)(await command.ExecuteScalarAsync())!;
    }

    private async Task<int> CountAsync(string query, params object[] parameters)
    {
        await using var command = server!.Source.CreateCommand(query);
        foreach (var parameter in parameters) command.Parameters.Add(new NpgsqlParameter { Value = parameter });
        return await RowCount.OfAsync(await command.ExecuteReaderAsync());
    }
}
