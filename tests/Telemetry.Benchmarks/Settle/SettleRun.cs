using System.Globalization;
using Telemetry.Allocation.Runs;
using Telemetry.Protocol.Packages;
using Telemetry.Quantities;

namespace Telemetry.Benchmarks.Settle;

/// <summary>A full run from facts in memory, and its package.</summary>
internal static class SettleRun
{
    public static RunRequest Request { get; } = new(Period.Year(2024), RunKind.Final, Instant.FromUtc(2025, 2, 1), new Dictionary<string, string>());

    public static async Task<int> MeasureAsync(SettleWorld world, string file, CancellationToken stop)
    {
        var facts = world.Facts(null);
        new SettleStage().Say("facts made", "");
        var run = Compute(world, facts);
        var writing = new SettleStage();
        await using (var target = File.Create(file)) await PackageWriter.WriteAsync(run, target, stop);
        writing.Say("package", string.Create(CultureInfo.InvariantCulture, $"{new FileInfo(file).Length / 1e6:F0} MB"));
        return run.Outcome.IsConserved ? 0 : 1;
    }

    /// <summary>Cold, as a command is.</summary>
    public static RunResult Compute(SettleWorld world, RunFacts facts)
    {
        var stage = new SettleStage();
        var run = RunComputation.Compute(SettlePack.Of(world.Categories), facts, Request);
        stage.Say("full run", string.Create(
            CultureInfo.InvariantCulture, $"{run.Emptyings.Count:N0} emptyings, {run.Loads.Count:N0} loads, {run.Lines.Count:N0} lines, {run.Postings.Count:N0} postings, conserved {run.Outcome.IsConserved}"));
        return run;
    }
}
