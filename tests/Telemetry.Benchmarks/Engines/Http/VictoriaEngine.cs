using System.Globalization;
using System.Text.Json;
using Telemetry.Quantities;
using Telemetry.Simulators.Load;

namespace Telemetry.Benchmarks.Engines.Http;

/// <summary>VictoriaMetrics by InfluxDB's /write over four connections; it acknowledges what is in its memory.</summary>
internal sealed class VictoriaEngine(EngineSetting setting) : IEngine
{
    private HttpServer? server;

    public int BatchDays => 100;

    public int UnderWay => 4;

    public int WaveDays => 5_000;

    public int? Server => server?.Id;

    public bool AnswersQuestions => true;

    public async Task StartAsync(CancellationToken stop)
    {
        var port = ServerProcess.FreePort();
        var process = ServerProcess.Start(Programs.Find("victoria-metrics")!,
        [
            $"-storageDataPath={setting.At("data")}", $"-httpListenAddr=127.0.0.1:{port}", "-retentionPeriod=100y", "-search.maxQueryDuration=5m", "-search.latencyOffset=0s",
            "-search.disableCache=true", "-search.maxUniqueTimeseries=10000000", "-loggerLevel=ERROR",
        ]);
        server = await HttpServer.StartAsync(process, port, "/health", setting.Time, stop);
    }

    public Func<Task> Prepare(IReadOnlyList<DeviceDay> batch)
    {
        var lines = LineProtocol.Encode(batch, "");
        return () => server!.PostAsync("/write?precision=ms", lines);
    }

    public Task CatchUpAsync() => Task.CompletedTask;

    public async Task SettleAsync()
    {
        _ = await server!.GetBytesAsync("/internal/force_flush");
        await FolderSize.SettledAsync(setting.Folder, TimeSpan.FromSeconds(setting.Quick ? 5 : 30), setting.Time);
    }

    public async Task<Totals> TotalsAsync()
    {
        var window = $"[{setting.Days + 1}d]";
        double values = 0, sum = 0;
        foreach (var field in LineProtocol.Fields)
        {
            values += await NumberAsync($"sum(count_over_time(r_{field}{window}))");
            sum += await NumberAsync($"sum(sum_over_time(r_{field}{window}))");
        }

        return new Totals((long)values, (long)sum);
    }

    /// <summary>The raw samples as they were handed in; its query language would give values at regular steps.</summary>
    public async Task<int> ReadAsync(int container, Instant from, Instant to)
    {
        var match = Uri.EscapeDataString($"{{c=\"{LoadPlan.ContainerOf(container)}\"}}");
        var answer = await server!.GetBytesAsync(string.Create(CultureInfo.InvariantCulture, $"/api/v1/export?match[]={match}&start={from.UnixMilliseconds / 1000.0:F3}&end={(to.UnixMilliseconds - 1) / 1000.0:F3}"));
        return JsonLines.CountOf(answer, "values");
    }

    public async Task<int> LatestAsync()
    {
        using var answer = await AskAsync("last_over_time({__name__=~\"r_.*\"}[25h])");
        return answer.RootElement.GetProperty("data").GetProperty("result").GetArrayLength();
    }

    // Debian builds it without a version of its own.
    public async Task<string> VersionAsync() => await ServerProcess.RunAsync("dpkg-query", "-W", "-f", "${Version}", "victoria-metrics");

    public Task<IReadOnlyDictionary<string, long>> SizesAsync() => FolderSize.OnDiskAsync(("data", setting.Folder));

    public async ValueTask DisposeAsync()
    {
        if (server is not null) await server.DisposeAsync();
        server = null;
    }

    private async Task<double> NumberAsync(string query)
    {
        using var answer = await AskAsync(query);
        var result = answer.RootElement.GetProperty("data").GetProperty("result");
        return result.GetArrayLength() == 0 ? 0 : double.Parse(result[0].GetProperty("value")[1].GetString()!, CultureInfo.InvariantCulture);
    }

    private Task<JsonDocument> AskAsync(string query) =>
        server!.GetJsonAsync(string.Create(CultureInfo.InvariantCulture, $"/api/v1/query?query={Uri.EscapeDataString(query)}&time={setting.End.UnixMilliseconds / 1000}"));
}
