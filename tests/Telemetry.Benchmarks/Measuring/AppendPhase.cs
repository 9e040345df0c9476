using Telemetry.Benchmarks.Engines;
using Telemetry.Simulators.Load;

namespace Telemetry.Benchmarks.Measuring;

/// <summary>
/// Hands all rows in, wave by wave: a wave is generated and encoded while no clock runs, then appended with as many appends under way as the engine
/// likes, and it lasts until the engine can be asked for all of it. The first tenth warms up: it is stored and proven like the rest, but no clock runs.
/// </summary>
internal sealed class AppendPhase(IEngine engine, EngineSetting setting, Tally tally)
{
    private readonly List<TimeSpan> latencies = [];
    private readonly LoadWorld world = new(setting.Plan);
    private readonly DeviceDay[] batch = [.. Enumerable.Range(0, engine.BatchDays).Select(_ => new DeviceDay())];

    public TimeSpan Elapsed { get; private set; }

    /// <summary>CPU time that generating and encoding cost this process.</summary>
    public TimeSpan PreparingCpu { get; private set; }

    public long Allocated { get; private set; }

    public List<TimeSpan> Latencies => latencies;

    /// <summary>Values that were handed in while the clock ran.</summary>
    public long ClockedValues => (DeviceDays - WarmingDays) * (long)LoadPlan.ValuesADay;

    private int DeviceDays => setting.Plan.Containers * setting.Days;

    private int WarmingDays => Math.Min(DeviceDays / 10, engine.WaveDays);

    public async Task WarmUpAsync()
    {
        await AppendAsync(Prepare(WarmingDays));
        await engine.CatchUpAsync();
        latencies.Clear();
        PreparingCpu = TimeSpan.Zero;
    }

    public async Task RunAsync()
    {
        for (var left = DeviceDays - WarmingDays; left > 0;)
        {
            var wave = Math.Min(left, engine.WaveDays);
            left -= wave;
            var deeds = Prepare(wave);
            var (start, allocated) = (setting.Time.GetTimestamp(), GC.GetTotalAllocatedBytes());
            await AppendAsync(deeds);
            await engine.CatchUpAsync();
            Elapsed += setting.Time.GetElapsedTime(start);
            Allocated += GC.GetTotalAllocatedBytes() - allocated;
        }
    }

    private List<Func<Task>> Prepare(int deviceDays)
    {
        var start = Posix.ThreadCpu();
        var deeds = new List<Func<Task>>();
        while (deviceDays > 0)
        {
            var count = Math.Min(deviceDays, batch.Length);
            deviceDays -= count;
            for (var i = 0; i < count; i++)
            {
                world.Next(batch[i]);
                tally.Add(batch[i]);
            }

            deeds.Add(engine.Prepare(new ArraySegment<DeviceDay>(batch, 0, count)));
        }

        PreparingCpu += Posix.ThreadCpu() - start;
        return deeds;
    }

    private async Task AppendAsync(List<Func<Task>> deeds)
    {
        var next = -1;
        var took = new TimeSpan[deeds.Count];
        await Task.WhenAll(Enumerable.Range(0, Math.Min(engine.UnderWay, deeds.Count)).Select(_ => Task.Run(async () =>
        {
            for (var i = Interlocked.Increment(ref next); i < deeds.Count; i = Interlocked.Increment(ref next))
            {
                var start = setting.Time.GetTimestamp();
                await deeds[i]();
                took[i] = setting.Time.GetElapsedTime(start);
            }
        })));
        latencies.AddRange(took);
    }
}
