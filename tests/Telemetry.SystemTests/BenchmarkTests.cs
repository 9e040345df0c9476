using System.Text.Json;
using Telemetry.Benchmarks.Engines;
using Telemetry.Benchmarks.Measuring;
using Telemetry.Quantities;
using Telemetry.Simulators.Load;

namespace Telemetry.SystemTests;

/// <summary>A benchmark that loses rows is worthless: every engine is asked for what it was given.</summary>
public sealed class BenchmarkTests : IDisposable
{
    private readonly string root = Directory.CreateTempSubdirectory("telemetry-bench-test-").FullName;

    public void Dispose() => Directory.Delete(root, recursive: true);

    [Fact]
    public async Task Every_engine_gives_back_exactly_the_generated_rows()
    {
        using var run = ChildProcess.Start(
            "dotnet", Path.Combine(AppContext.BaseDirectory, "Telemetry.Benchmarks.dll"), "--quick", "--containers", "20", "--days", "2", "--seed", "11", "--out", root);
        Assert.True(await run.ExitCodeAsync(TimeSpan.FromMinutes(5)) == 0, run.Output);
        var expected = Generated(new LoadPlan(20, Instant.FromUtc(2024, 10, 1), Seed: 11), days: 2);
        var report = JsonDocument.Parse(await File.ReadAllTextAsync(Path.Combine(root, "bench.json"), TestContext.Current.CancellationToken)).RootElement;
        var names = new List<string>();
        foreach (var outcome in report.GetProperty("outcomes").EnumerateArray())
        {
            names.Add(outcome.GetProperty("name").GetString()!);
            if (outcome.TryGetProperty("skipped", out var reason))
            {
                Assert.False(Environment.GetEnvironmentVariable("CI") == "true" && reason.GetString()!.Contains("not installed", StringComparison.Ordinal), $"{names[^1]}: {reason}, and in CI that is a failure");
                continue;
            }

            var measurement = outcome.GetProperty("measurement");
            Assert.Equal((names[^1], expected), (names[^1], new Totals(measurement.GetProperty("storedValues").GetInt64(), measurement.GetProperty("storedSum").GetInt64())));
            Assert.InRange(measurement.GetProperty("diskBytes").GetDouble(), 0.1, 1_000);
        }

        Assert.Equal(EngineList.All.Select(entry => entry.Name), names);
        Assert.Contains("## The platform against each", await File.ReadAllTextAsync(Path.Combine(root, "bench.md"), TestContext.Current.CancellationToken), StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_engine_that_loses_one_value_is_found_out()
    {
        var setting = new EngineSetting(root, new LoadPlan(5, Instant.FromUtc(2024, 10, 1), Seed: 1), Days: 2, Quick: true, TimeProvider.System);
        var entry = new EngineEntry("forgetful", "Forgetful", false, false, "nothing", () => null, _ => new ForgetfulEngine());
        var error = await Assert.ThrowsAsync<InvalidDataException>(() => EngineRun.MeasureAsync(entry, setting, TestContext.Current.CancellationToken));
        Assert.Contains("forgetful holds", error.Message, StringComparison.Ordinal);
    }

    private static Totals Generated(LoadPlan plan, int days)
    {
        var (world, day) = (new LoadWorld(plan), new DeviceDay());
        long values = 0, sum = 0;
        for (var i = 0; i < plan.Containers * days; i++)
        {
            world.Next(day);
            values += Enumerable.Range(0, day.Value.Length).Count(day.Has);
            sum += Enumerable.Range(0, day.Value.Length).Where(day.Has).Sum(row => (long)day.Value[row]);
        }

        return new Totals(values, sum);
    }
}
