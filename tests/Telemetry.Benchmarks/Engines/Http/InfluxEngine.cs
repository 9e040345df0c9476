using System.Text.Json;
using Telemetry.Quantities;
using Telemetry.Simulators.Load;

namespace Telemetry.Benchmarks.Engines.Http;

/// <summary>InfluxDB 1.x by /write over four connections, 5,000 points a request as its documentation recommends; it fsyncs each.</summary>
internal sealed class InfluxEngine(EngineSetting setting) : IEngine
{
    private HttpServer? server;

    public int BatchDays => 52;

    public int UnderWay => 4;

    public int WaveDays => 5_200;

    public int? Server => server?.Id;

    public bool AnswersQuestions => true;

    public async Task StartAsync(CancellationToken stop)
    {
        var (port, rpc) = (ServerProcess.FreePort(), ServerProcess.FreePort());
        var configuration = setting.At("influxdb.conf");
        await File.WriteAllTextAsync(configuration, "", stop);
        var process = ServerProcess.Start(Programs.Find("influxd")!, ["-config", configuration], new Dictionary<string, string>
        {
            ["INFLUXDB_REPORTING_DISABLED"] = "true",
            ["INFLUXDB_BIND_ADDRESS"] = $"127.0.0.1:{rpc}",
            ["INFLUXDB_HTTP_BIND_ADDRESS"] = $"127.0.0.1:{port}",
            ["INFLUXDB_HTTP_LOG_ENABLED"] = "false",
            ["INFLUXDB_MONITOR_STORE_ENABLED"] = "false",
            ["INFLUXDB_META_DIR"] = setting.At("meta"),
            ["INFLUXDB_DATA_DIR"] = setting.At("data"),
            ["INFLUXDB_DATA_WAL_DIR"] = setting.At("wal"),
            ["INFLUXDB_DATA_QUERY_LOG_ENABLED"] = "false",
            ["INFLUXDB_DATA_CACHE_SNAPSHOT_WRITE_COLD_DURATION"] = "2s",
            ["INFLUXDB_DATA_COMPACT_FULL_WRITE_COLD_DURATION"] = "4s",
        });
        server = await HttpServer.StartAsync(process, port, "/ping", setting.Time, stop);
        await server.PostAsync("/query?q=create%20database%20b", []);
    }

    public Func<Task> Prepare(IReadOnlyList<DeviceDay> batch)
    {
        var lines = LineProtocol.Encode(batch, "i");
        return () => server!.PostAsync("/write?db=b&precision=ms", lines);
    }

    public Task CatchUpAsync() => Task.CompletedTask;

    /// <summary>Lets it write its cache and compact: that is its smallest form.</summary>
    public Task SettleAsync() => FolderSize.SettledAsync(setting.Folder, TimeSpan.FromSeconds(setting.Quick ? 6 : 40), setting.Time);

    public async Task<Totals> TotalsAsync()
    {
        var sums = (await RowsAsync("select " + string.Join(", ", LineProtocol.Fields.Select(field => $"count({field}), sum({field})")) + " from r")).Single();
        return new Totals(
            sums.Where((_, column) => column > 0 && column % 2 == 1).Sum(cell => cell.GetInt64()),
            sums.Where((_, column) => column > 0 && column % 2 == 0).Sum(cell => cell.GetInt64()));
    }

    public Task<int> ReadAsync(int container, Instant from, Instant to) =>
        CountAsync($"select {string.Join(", ", LineProtocol.Fields)} from r where c = '{LoadPlan.ContainerOf(container)}' and time >= {from.UnixMilliseconds}ms and time < {to.UnixMilliseconds}ms");

    public Task<int> LatestAsync() =>
        CountAsync($"select {string.Join(", ", LineProtocol.Fields.Select(field => $"last({field})"))} from r where time >= {(setting.End - TimeSpan.FromHours(25)).UnixMilliseconds}ms group by c");

    public async Task<string> VersionAsync()
    {
        using var answer = await server!.GetJsonAsync("/query?q=show%20diagnostics");
        return answer.RootElement.GetProperty("results")[0].GetProperty("series").EnumerateArray().Where(one => one.GetProperty("name").GetString() == "build")
            .Select(one => one.GetProperty("values")[0][3].GetString()!).First();
    }

    public Task<IReadOnlyDictionary<string, long>> SizesAsync() => FolderSize.OnDiskAsync(("data", setting.At("data")), ("log", setting.At("wal")));

    public async ValueTask DisposeAsync()
    {
        if (server is not null) await server.DisposeAsync();
        server = null;
    }

    private async Task<int> CountAsync(string query) => (await RowsAsync(query)).Sum(row => row.Skip(1).Count(cell => cell.ValueKind != JsonValueKind.Null));

    private async Task<List<List<JsonElement>>> RowsAsync(string query)
    {
        using var answer = await server!.GetJsonAsync($"/query?db=b&epoch=ms&q={Uri.EscapeDataString(query)}");
        var result = answer.RootElement.GetProperty("results")[0].Clone();
        return result.TryGetProperty("series", out var series)
            ? [.. series.EnumerateArray().SelectMany(one => one.GetProperty("values").EnumerateArray()).Select(row => row.EnumerateArray().ToList())]
            : [];
    }
}
