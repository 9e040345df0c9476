using System.Diagnostics;
using System.Globalization;
using System.Text.Json;
using Telemetry.Benchmarks.Engines;
using Telemetry.Benchmarks.Measuring;
using Telemetry.Benchmarks.Results;

namespace Telemetry.Benchmarks;

/// <summary>Measures one engine after another, each in a process of its own, so that none inherits the memory or the garbage of another.</summary>
internal static class Suite
{
    /// <param name="progress">One line an engine.</param>
    public static async Task<BenchReport> RunAsync(BenchmarkOptions options, TimeProvider time, TextWriter progress, CancellationToken stop)
    {
        var machine = Machine.Read();
        var outcomes = new List<Outcome>();
        foreach (var entry in EngineList.All.Where(entry => options.Only.Count == 0 || options.Only.Contains(entry.Name)))
        {
            var start = time.GetTimestamp();
            outcomes.Add(entry.Missing() is { } reason ? Outcome.Of(entry) with { Skipped = reason } : await MeasureAsync(entry, options, stop));
            await progress.WriteLineAsync(string.Create(CultureInfo.InvariantCulture, $"{outcomes[^1]} ({time.GetElapsedTime(start).TotalSeconds:F0} s)"));
        }

        return new BenchReport(time.GetUtcNow(), machine, options.Quick, options.Plan.Containers, options.EffectiveDays, options.Seed, outcomes);
    }

    private static async Task<Outcome> MeasureAsync(EngineEntry entry, BenchmarkOptions options, CancellationToken stop)
    {
        var folder = Directory.CreateTempSubdirectory("telemetry-bench-").FullName;
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(stop);
        limit.CancelAfter(TimeSpan.FromMinutes(options.Quick ? 1 : 6));
        try
        {
            var (code, figures, errors) = await RunAsync(Arguments(entry, options, folder), limit.Token);
            return code == 0
                ? Outcome.Of(entry) with { Measurement = JsonSerializer.Deserialize<Measurement>(figures, BenchJson.Options) }
                : Outcome.Of(entry) with { Failure = errors.Split('\n').FirstOrDefault(line => line.Length > 0) ?? $"ended with code {code}" };
        }
        catch (OperationCanceledException) when (!stop.IsCancellationRequested)
        {
            return Outcome.Of(entry) with { Failure = "took longer than its time limit" };
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    private static string[] Arguments(EngineEntry entry, BenchmarkOptions options, string folder) =>
    [
        Path.Combine(AppContext.BaseDirectory, "Telemetry.Benchmarks.dll"), "measure", entry.Name, "--folder", folder, "--seed", $"{options.Seed}",
        "--containers", $"{options.Plan.Containers}", "--days", $"{options.EffectiveDays}", .. options.Quick ? ["--quick"] : Array.Empty<string>(),
    ];

    private static async Task<(int Code, string Output, string Errors)> RunAsync(string[] arguments, CancellationToken stop)
    {
        using var process = Process.Start(new ProcessStartInfo("dotnet", arguments) { RedirectStandardOutput = true, RedirectStandardError = true, UseShellExecute = false })!;
        try
        {
            var (output, errors) = (process.StandardOutput.ReadToEndAsync(stop), process.StandardError.ReadToEndAsync(stop));
            await process.WaitForExitAsync(stop);
            return (process.ExitCode, await output, await errors);
        }
        finally
        {
            if (!process.HasExited) process.Kill(entireProcessTree: true);
        }
    }
}
