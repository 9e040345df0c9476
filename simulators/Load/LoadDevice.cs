using Telemetry.Quantities;
using Telemetry.Readings;

namespace Telemetry.Simulators.Load;

/// <summary>One device and its container. Days come one after another, for each continues the one before.</summary>
internal sealed class LoadDevice
{
    private const long TickMilliseconds = 15 * 60 * 1_000;

    private readonly FastChance chance;
    private readonly LoadContents contents;
    private readonly LoadLevel level;
    private readonly LoadScale scale;
    private readonly LoadClimate climate;
    private readonly LoadGas gas;
    private readonly LoadPlan plan;
    private readonly int index;
    private readonly ulong epoch;
    private readonly long offset;
    private int day;

    public LoadDevice(LoadPlan plan, int index)
    {
        (this.plan, this.index) = (plan, index);
        chance = new FastChance(FastChance.Mix(((ulong)(uint)plan.Seed << 32) | (uint)index));
        epoch = chance.Bits();
        offset = (long)(chance.Unit() * (TickMilliseconds - 1_000));
        (contents, level, scale, climate, gas) = (new(chance), new(chance), new(chance), new(chance), new(chance));
    }

    public void Next(DeviceDay target)
    {
        var start = plan.DayOf(day).UnixMilliseconds + offset;
        climate.StartDay();
        for (var tick = 0; tick < LoadPlan.TicksADay; tick++)
        {
            target.MeasuredAt[tick] = start + (tick * TickMilliseconds) + Late();
            Measure(target, tick);
        }

        (target.Index, target.Day, target.Epoch) = (index, day++, epoch);
        target.SentAt = new Instant(target.MeasuredAt[^1] + 250);
    }

    private void Measure(DeviceDay target, int tick)
    {
        var openings = contents.Pass((tick + 4) / 4 % 24, day % 7);
        var row = tick * LoadPlan.Measured.Length;
        var distance = level.Measure(contents.Share);
        target.Set(row, distance is { } found ? LoadLevel.BasisPointsOf(found) : null, distance ?? 0, ReadingStatus.NoTarget);
        var grams = scale.Measure(contents.Grams);
        target.Set(row + 1, grams, (grams ?? 0) / 100, ReadingStatus.Timeout);
        target.Set(row + 2, climate.Temperature(tick), 0, ReadingStatus.Ok);
        target.Set(row + 3, climate.Humidity(), 0, ReadingStatus.Ok);
        target.Set(row + 4, gas.Measure(contents.Share, climate.Warmth), 0, ReadingStatus.Ok);
        target.Set(row + 5, openings, 0, ReadingStatus.Ok);
    }

    // What a periodic timer is late on an idle machine, and now and then on a busy one.
    private long Late() => (long)(chance.Happens(0.01) ? chance.Between(3, 40) : chance.Between(0, 3));
}
