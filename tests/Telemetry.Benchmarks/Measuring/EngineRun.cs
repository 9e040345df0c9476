using Telemetry.Benchmarks.Engines;
using Telemetry.Simulators.Load;

namespace Telemetry.Benchmarks.Measuring;

/// <summary>Measures one engine from an empty folder to its closed files. The process is the engine's own, so that memory and CPU time are too.</summary>
internal static class EngineRun
{
    // 1. Start and warm up. 2. Append. 3. Settle. 4. Prove that nothing is lost. 5. Ask. 6. Close and look at the disk.
    /// <exception cref="InvalidDataException">The engine does not hold exactly what was generated.</exception>
    public static async Task<Measurement> MeasureAsync(EngineEntry entry, EngineSetting setting, CancellationToken stop)
    {
        await using var engine = entry.Create(setting);
        await engine.StartAsync(stop);
        var tally = new Tally(setting.Plan.Containers, setting.Days);
        var append = new AppendPhase(engine, setting, tally);
        await append.WarmUpAsync();
        var (ownCpu, serverCpu) = (OwnCpu(), ServerCpu(engine));
        await append.RunAsync();

        var settleStart = setting.Time.GetTimestamp();
        await engine.SettleAsync();
        var settle = setting.Time.GetElapsedTime(settleStart);
        var clientCpu = OwnCpu() - ownCpu - append.PreparingCpu;
        serverCpu = ServerCpu(engine) - serverCpu;
        var (steady, peak) = (Resident(engine), Peak(engine));

        var totals = await engine.TotalsAsync();
        if (totals != tally.Totals) throw new InvalidDataException($"{entry.Name} holds {totals}, generated were {tally.Totals}; it lost rows or changed them.");
        var questions = new QuestionPhase(engine, setting, tally);
        var asks = engine.AnswersQuestions;
        var (day, span, latest) = (asks ? await questions.ContainerDayAsync() : null, asks ? await questions.WholeSpanAsync() : null, asks ? await questions.LatestAsync() : null);
        var version = await engine.VersionAsync();
        await engine.DisposeAsync();

        var values = append.ClockedValues;
        return new Measurement(
            entry.Name, version, (long)setting.Plan.Containers * setting.Days * LoadPlan.ValuesADay, values, append.Elapsed.TotalSeconds, settle.TotalSeconds, clientCpu.TotalNanoseconds / values, serverCpu?.TotalNanoseconds / values,
            append.Allocated / (double)values, engine.BatchDays * LoadPlan.ValuesADay, engine.UnderWay, Percentiles.Of(append.Latencies), day, latest, span,
            Math.Max(peak, steady), steady, await engine.SizesAsync(), totals.Values, totals.Sum);
    }

    private static TimeSpan OwnCpu() => Environment.CpuUsage.TotalTime;

    private static TimeSpan? ServerCpu(IEngine engine) => engine.Server is { } server ? ProcessTree.Cpu(server) : null;

    private static long Resident(IEngine engine) => ProcessTree.Resident(engine.Server ?? Environment.ProcessId);

    private static long Peak(IEngine engine) => ProcessTree.Peak(engine.Server ?? Environment.ProcessId);
}
