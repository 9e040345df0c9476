using System.Net;
using System.Net.Sockets;
using Telemetry.Allocation;
using Telemetry.Quantities;
using Telemetry.Reporting;
using Telemetry.Server;
using Telemetry.Server.Reporting;
using Telemetry.Storage.ReadingLog;
using Telemetry.Storage.Readings;

namespace Telemetry.SystemTests;

/// <summary>A data folder with broker, server and devices as separate real processes, which can be killed and started again.</summary>
internal sealed class Installation : IDisposable
{
    private readonly int mqtt = FreePort();
    private readonly int grpc = FreePort();
    private readonly int web = FreePort();
    private readonly int brokerWeb = FreePort();
    private readonly bool mosquitto;
    private readonly Dictionary<string, ChildProcess> running = [];

    /// <param name="mosquitto">A real Mosquitto with the configuration of deploy/mosquitto instead of the embedded broker.</param>
    public Installation(bool mosquitto)
    {
        this.mosquitto = mosquitto;
        Root = Directory.CreateTempSubdirectory("telemetry-").FullName;
        Data = Path.Combine(Root, "data");
    }

    public string Root { get; }

    public string Data { get; }

    public int MqttPort => mqtt;

    public Uri Page => new($"http://127.0.0.1:{web}/");

    public async Task PrepareAsync(params string[] verb)
    {
        using var prepare = ChildProcess.Telemetry([.. verb, "--out", Data]);
        Assert.True(await prepare.ExitCodeAsync(TimeSpan.FromMinutes(1)) == 0, prepare.Output);
    }

    public async Task StartBrokerAsync()
    {
        running["broker"] = mosquitto ? await StartMosquittoAsync() : ChildProcess.Telemetry("serve", "--data", Data, "--roles", "broker", "--mqtt-port", $"{mqtt}", "--web-port", $"{brokerWeb}");
        await WaitForAsync("broker", async stop =>
        {
            using var probe = new TcpClient();
            await probe.ConnectAsync(IPAddress.Loopback, mqtt, stop);
            return true;
        });
    }

    public async Task StartServerAsync()
    {
        running["server"] = ChildProcess.Telemetry("serve", "--data", Data, "--roles", "bridge,ingest,web", "--mqtt-port", $"{mqtt}", "--grpc-port", $"{grpc}", "--web-port", $"{web}");
        using var http = new HttpClient();
        await WaitForAsync("server", async stop => (await http.GetAsync(new Uri(Page, "health/ready"), stop)).IsSuccessStatusCode);
    }

    public void StartReplay(string speed = "max") => running["replay"] = ChildProcess.Telemetry("replay", "--data", Data, "--mqtt-port", $"{mqtt}", "--speed", speed);

    public bool ReplayHasEnded => running["replay"].HasExited;

    public async Task ReplayEndsAsync(TimeSpan limit) => Assert.True(await running["replay"].ExitCodeAsync(limit) == 0, running["replay"].Output);

    public void Kill(string name) => running[name].Kill();

    public string OutputOf(string name) => running[name].Output;

    public StoreCounts Counts()
    {
        using var store = new DataFolder(Data).OpenReadings();
        return store.Counts();
    }

    /// <summary>Readings in the log by identity, counted without any of the product's own deduplication.</summary>
    public int DistinctReadings() => ReadingLogFolder.Readings(Path.Combine(Data, "log")).SelectMany(batch => Enumerable.Range(0, batch.Count).Select(batch.IdAt)).Distinct().Count();

    public AllocationReport Report(string period)
    {
        var folder = new DataFolder(Data);
        using var store = folder.OpenReadings();
        return ReportRun.Compute(folder, store, Period.TryParse(period)!);
    }

    public byte[] ReportBytes(string period) => ReportJson.Write(Report(period));

    public void Dispose()
    {
        foreach (var process in running.Values) process.Dispose();
        Directory.Delete(Root, recursive: true);
    }

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }

    private async Task<ChildProcess> StartMosquittoAsync()
    {
        var program = File.Exists("/usr/sbin/mosquitto") ? "/usr/sbin/mosquitto" : null;
        if (program is null && Environment.GetEnvironmentVariable("CI") == "true") Assert.Fail("mosquitto is not installed, and in CI that is a failure");
        if (program is null) Assert.Skip("mosquitto is not installed (apt-get install mosquitto)");
        var folder = Path.Combine(Root, "mosquitto");
        if (!Directory.Exists(folder))
        {
            Directory.CreateDirectory(folder);
            var source = Path.Combine(AppContext.BaseDirectory, "deploy", "mosquitto");
            using var keys = ChildProcess.Telemetry("keys", "--data", Data);
            Assert.True(await keys.ExitCodeAsync(TimeSpan.FromSeconds(30)) == 0, keys.Output);
            var passwords = Path.Combine(folder, "passwords");
            await File.WriteAllTextAsync(passwords, keys.Output.Trim() + "\n");
            using var hash = ChildProcess.Start("mosquitto_passwd", "-U", passwords);
            Assert.True(await hash.ExitCodeAsync(TimeSpan.FromSeconds(60)) == 0, hash.Output);
            var shipped = await File.ReadAllTextAsync(Path.Combine(source, "mosquitto.conf"));
            await File.WriteAllTextAsync(
                Path.Combine(folder, "mosquitto.conf"),
                shipped.Replace("listener 1883", $"listener {mqtt}", StringComparison.Ordinal).Replace("password_file passwords", $"password_file {passwords}", StringComparison.Ordinal)
                    .Replace("acl_file acl", $"acl_file {Path.Combine(source, "acl")}", StringComparison.Ordinal) + "user root\n");
        }

        return ChildProcess.Start(program!, "-c", Path.Combine(folder, "mosquitto.conf"));
    }

    private async Task WaitForAsync(string name, Func<CancellationToken, Task<bool>> isReady)
    {
        using var limit = new CancellationTokenSource(TimeSpan.FromSeconds(30));
        while (true)
        {
            Assert.False(running[name].HasExited, $"{name} ended:\n{running[name].Output}");
            try
            {
                if (await isReady(limit.Token)) return;
            }
            catch (Exception error) when (error is SocketException or HttpRequestException)
            {
                // Not listening yet.
            }

            await Task.Delay(50, limit.Token);
        }
    }
}
