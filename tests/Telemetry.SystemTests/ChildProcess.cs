using System.Collections.Concurrent;
using System.Diagnostics;

namespace Telemetry.SystemTests;

/// <summary>A real process, with its output kept; killed hard when it is still running at the end.</summary>
internal sealed class ChildProcess : IDisposable
{
    private readonly Process process;
    private readonly ConcurrentQueue<string> output = new();
    private readonly ConcurrentQueue<string> standardOutput = new();

    private ChildProcess(ProcessStartInfo start)
    {
        process = new Process { StartInfo = start };
        process.OutputDataReceived += (_, line) =>
        {
            output.Enqueue(line.Data ?? "");
            standardOutput.Enqueue(line.Data ?? "");
        };
        process.ErrorDataReceived += (_, line) => output.Enqueue(line.Data ?? "");
        process.Start();
        process.BeginOutputReadLine();
        process.BeginErrorReadLine();
    }

    public string Output => string.Join('\n', output);

    /// <summary>Without what went to standard error.</summary>
    public string StandardOutput => string.Join('\n', standardOutput);

    public bool HasExited => process.HasExited;

    public static ChildProcess Start(string program, params string[] arguments) =>
        new(new ProcessStartInfo(program, arguments) { RedirectStandardOutput = true, RedirectStandardError = true, UseShellExecute = false });

    /// <summary>The telemetry command as it was built beside the tests.</summary>
    public static ChildProcess Telemetry(params string[] arguments) => Start("dotnet", [Path.Combine(AppContext.BaseDirectory, "telemetry.dll"), .. arguments]);

    /// <summary>kill -9.</summary>
    public void Kill()
    {
        process.Kill();
        process.WaitForExit();
    }

    public async Task<int> ExitCodeAsync(TimeSpan limit)
    {
        using var stop = new CancellationTokenSource(limit);
        try
        {
            await process.WaitForExitAsync(stop.Token);
        }
        catch (OperationCanceledException)
        {
            throw new TimeoutException($"{process.StartInfo.FileName} did not end within {limit}:\n{Output}");
        }

        return process.ExitCode;
    }

    public void Dispose()
    {
        if (!process.HasExited) Kill();
        process.Dispose();
    }
}
