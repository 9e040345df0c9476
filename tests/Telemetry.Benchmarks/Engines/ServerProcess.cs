using System.Diagnostics;
using System.Net;
using System.Net.Sockets;
using Telemetry.Benchmarks.Measuring;

namespace Telemetry.Benchmarks.Engines;

/// <summary>A server that was started here and is ended by its own id.</summary>
internal sealed class ServerProcess : IDisposable
{
    private const int TailLines = 20;

    private readonly Process process;
    private readonly Queue<string> tail = new();

    private ServerProcess(Process process)
    {
        this.process = process;
        process.OutputDataReceived += (_, line) => Keep(line.Data);
        process.ErrorDataReceived += (_, line) => Keep(line.Data);
        process.Start();
        process.BeginOutputReadLine();
        process.BeginErrorReadLine();
    }

    public int Id => process.Id;

    public static ServerProcess Start(string program, IEnumerable<string> arguments, IReadOnlyDictionary<string, string>? environment = null)
    {
        var start = new ProcessStartInfo(program, arguments) { RedirectStandardOutput = true, RedirectStandardError = true, UseShellExecute = false };
        foreach (var (name, value) in environment ?? new Dictionary<string, string>()) start.Environment[name] = value;
        return new ServerProcess(new Process { StartInfo = start });
    }

    /// <summary>Runs a program to its end and returns what it wrote.</summary>
    /// <exception cref="InvalidOperationException">It ended with another code than 0.</exception>
    public static async Task<string> RunAsync(string program, params IEnumerable<string> arguments)
    {
        using var server = Start(program, arguments);
        await server.process.WaitForExitAsync();
        return server.process.ExitCode == 0 ? server.Tail() : throw new InvalidOperationException($"{program} ended with code {server.process.ExitCode}:\n{server.Tail()}");
    }

    public static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }

    /// <summary>Asks until the server answers.</summary>
    /// <exception cref="InvalidOperationException">It ended, or did not answer within a minute; the message has its last lines.</exception>
    public async Task WaitUntilReadyAsync(Func<CancellationToken, Task> probe, TimeProvider time, CancellationToken stop)
    {
        var start = time.GetTimestamp();
        while (true)
        {
            try
            {
                await probe(stop);
                return;
            }
            catch (Exception error) when (error is HttpRequestException or SocketException or System.Data.Common.DbException)
            {
                if (process.HasExited || time.GetElapsedTime(start) > TimeSpan.FromMinutes(1))
                    throw new InvalidOperationException($"{process.StartInfo.FileName} is not ready ({error.Message}):\n{Tail()}");
                await Task.Delay(50, stop);
            }
        }
    }

    /// <summary>Ends the server in order, and hard when it has not ended after half a minute.</summary>
    public async Task StopAsync(int signal = Posix.Terminate)
    {
        if (process.HasExited) return;
        Posix.Signal(process.Id, signal);
        using var limit = new CancellationTokenSource(TimeSpan.FromSeconds(30));
        await process.WaitForExitAsync(limit.Token).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        if (!process.HasExited) process.Kill(entireProcessTree: true);
    }

    public void Dispose()
    {
        if (!process.HasExited) process.Kill(entireProcessTree: true);
        process.Dispose();
    }

    private string Tail()
    {
        lock (tail) return string.Join('\n', tail);
    }

    private void Keep(string? line)
    {
        if (line is null) return;
        lock (tail)
        {
            tail.Enqueue(line);
            if (tail.Count > TailLines) tail.Dequeue();
        }
    }
}
