using System.Globalization;
using DuckDB.NET.Data;
using Telemetry.Quantities;
using Telemetry.Simulators.Load;

namespace Telemetry.Benchmarks.Engines.DuckDb;

/// <summary>DuckDB by its data chunks, the fastest way in; 122,880 wide rows are one row group and so one commit.</summary>
internal sealed class DuckDbEngine(EngineSetting setting, bool wide) : IEngine
{
    private const string Columns = "fill, mass, temperature, humidity, gas, openings";

    private readonly DuckDBConnection connection = new($"Data Source={setting.At("rows.duckdb")}");

    public int BatchDays => wide ? 1_280 : 214;

    public int UnderWay => 1;

    public int WaveDays => 5_120;

    public int? Server => null;

    public bool AnswersQuestions => true;

    public async Task StartAsync(CancellationToken stop)
    {
        await connection.OpenAsync(stop);
        await ExecuteAsync("set checkpoint_threshold='256MB'");
        await ExecuteAsync(wide
            ? "create table r(container integer, t timestamp_ms, fill integer, mass integer, temperature integer, humidity integer, gas integer, openings integer)"
            : "create table r(container integer, t timestamp_ms, quantity tinyint, value integer)");
    }

    public Func<Task> Prepare(IReadOnlyList<DeviceDay> batch)
    {
        DuckDbRows rows = wide ? DuckDbRows.Wide(batch) : DuckDbRows.Narrow(batch);
        return () =>
        {
            rows.Append(connection.NativeConnection);
            return Task.CompletedTask;
        };
    }

    public Task CatchUpAsync() => Task.CompletedTask;

    public Task SettleAsync() => ExecuteAsync("checkpoint");

    public async Task<Totals> TotalsAsync()
    {
        var quantities = Columns.Split(", ");
        using var command = connection.CreateCommand();
        command.CommandText = wide
            ? $"select ({string.Join(" + ", quantities.Select(name => $"count({name})"))})::bigint, ({string.Join(" + ", quantities.Select(name => $"sum({name})"))})::bigint from r"
            : "select count(*), sum(value)::bigint from r";
        using var reader = await command.ExecuteReaderAsync();
        await reader.ReadAsync();
        return new Totals(reader.GetInt64(0), reader.GetInt64(1));
    }

    public Task<int> ReadAsync(int container, Instant from, Instant to) => CountAsync(string.Create(
        CultureInfo.InvariantCulture,
        $"select {(wide ? "t, " + Columns : "t, value")} from r where container = {container} and t >= make_timestamp_ms({from.UnixMilliseconds}) and t < make_timestamp_ms({to.UnixMilliseconds})"));

    // Every container measures each quarter of an hour, so a time bound of a day is safe here and makes it forty times faster.
    public Task<int> LatestAsync()
    {
        var since = string.Create(CultureInfo.InvariantCulture, $"t >= make_timestamp_ms({(setting.End - TimeSpan.FromHours(25)).UnixMilliseconds})");
        return CountAsync(wide
            ? $"select container, {string.Join(", ", Columns.Split(", ").Select(name => $"arg_max({name}, t)"))} from r where {since} group by container"
            : $"select container, arg_max(value, t) from r where {since} group by container, quantity");
    }

    public async Task<string> VersionAsync()
    {
        using var command = connection.CreateCommand();
        command.CommandText = "select version()";
        return (string)(await command.ExecuteScalarAsync())!;
    }

    public Task<IReadOnlyDictionary<string, long>> SizesAsync() => FolderSize.OnDiskAsync(("file", setting.Folder));

    public async ValueTask DisposeAsync() => await connection.DisposeAsync();

    private async Task ExecuteAsync(string statement)
    {
        using var command = connection.CreateCommand();
        command.CommandText = statement;
        await command.ExecuteNonQueryAsync();
    }

    /// <summary>Reads every row and counts the values in all columns but the first.</summary>
    private async Task<int> CountAsync(string query)
    {
        using var command = connection.CreateCommand();
        command.CommandText = query;
        return await RowCount.OfAsync(await command.ExecuteReaderAsync());
    }
}
