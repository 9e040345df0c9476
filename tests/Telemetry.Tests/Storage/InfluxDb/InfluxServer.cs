using System.Diagnostics;
using System.Globalization;
using System.Net;
using System.Net.Sockets;
using Telemetry.Storage.Readings.InfluxDb;
using Xunit;

namespace Telemetry.Tests.Storage.InfluxDb;

/// <summary>
/// A real influxd of its own: a free port on the loopback address, a data folder that goes with it, ended by its process. Nothing runs until a test
/// asks for a store. Where influxd is not installed the test is skipped, unless CI=true: there it fails.
/// </summary>
public sealed class InfluxServer : IDisposable
{
    private static int databases;

    private readonly string folder = Directory.CreateTempSubdirectory("telemetry-influx-").FullName;
    private readonly int port = FreePort();
    private Process? process;

    /// <summary>Lets in nobody without a password. Set before the first start.</summary>
    public bool AsksForPassword { get; init; }

    public string Url => string.Create(CultureInfo.InvariantCulture, $"http://127.0.0.1:{port}");

    /// <summary>Options for a database that no other test has.</summary>
    public InfluxDbOptions NewDatabase()
    {
        Start();
        return new InfluxDbOptions { Url = Url, Database = string.Create(CultureInfo.InvariantCulture, $"test{Interlocked.Increment(ref databases)}"), LogName = "log" };
    }

    /// <summary>Starts the server when it does not run, on the data that are there, and waits until it answers.</summary>
    public void Start()
    {
        if (process is not null) return;
        var program = FindProgram();
        Assert.SkipWhen(program is null && Environment.GetEnvironmentVariable("CI") != "true", "influxd is not installed (apt-get install influxdb)");
        Assert.True(program is not null, "CI=true and influxd is not installed: apt-get install influxdb");
        var configuration = Path.Combine(folder, "influxdb.conf");
        File.WriteAllText(configuration, Configuration());
        var start = new ProcessStartInfo(program!, ["-config", configuration]) { RedirectStandardOutput = true, RedirectStandardError = true };
        process = Process.Start(start)!;
        process.OutputDataReceived += (_, _) => { };
        process.ErrorDataReceived += (_, _) => { };
        process.BeginOutputReadLine();
        process.BeginErrorReadLine();
        WaitUntilReady();
    }

    /// <summary>kill -9, in the middle of whatever it does.</summary>
    public void Kill()
    {
        process?.Kill();
        process?.WaitForExit();
        process?.Dispose();
        process = null;
    }

    public void Dispose()
    {
        Kill();
        Directory.Delete(folder, recursive: true);
    }

    private static string? FindProgram() =>
        (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator).Append("/usr/bin").Append("/usr/sbin").Where(path => path.Length > 0)
            .Select(path => Path.Combine(path, "influxd")).FirstOrDefault(File.Exists);

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }

    private void WaitUntilReady()
    {
        using var client = new HttpClient { BaseAddress = new Uri(Url) };
        var patience = Stopwatch.StartNew();
        while (patience.Elapsed < TimeSpan.FromSeconds(60))
        {
            try
            {
                using var request = new HttpRequestMessage(HttpMethod.Get, "ping");
                using var response = client.Send(request);
                if (response.IsSuccessStatusCode) return;
            }
            catch (HttpRequestException)
            {
                Assert.False(process!.HasExited, "influxd ended at once");
            }

            Thread.Sleep(50);
        }

        Assert.Fail($"influxd did not answer at {Url} within a minute");
    }

    private string Configuration() => string.Create(CultureInfo.InvariantCulture, $"""
        reporting-disabled = true
        bind-address = "127.0.0.1:{FreePort()}"
        [meta]
          dir = "{folder}/meta"
        [data]
          dir = "{folder}/data"
          wal-dir = "{folder}/wal"
        [monitor]
          store-enabled = false
        [http]
          bind-address = "127.0.0.1:{port}"
          log-enabled = false
          auth-enabled = {(AsksForPassword ? "true" : "false")}
        """);
}
