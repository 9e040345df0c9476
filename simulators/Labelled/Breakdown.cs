using Telemetry.Readings;

namespace Telemetry.Simulators.Labelled;

/// <summary>What is wrong with the sensor of one container, and when.</summary>
internal sealed class Breakdown
{
    private const int StuckReadings = 3_271;

    private readonly Spans broken;
    private readonly bool stuck;
    private (long Value, ReadingStatus Status)? held;

    public Breakdown(LabelledOptions options, WorldCalendar calendar, int container)
    {
        var chance = Draw.Faults.Open(options.Seed, container);
        var from = calendar.Start + (long)(chance.Between(0.1, 0.6) * (calendar.End - calendar.Start));
        if (options.Sensor == LabelledSensor.BrokenSonar)
        {
            (stuck, IsSilent, IsFaulty) = (container % 3 == 0, container % 3 == 1, true);
            broken = Spans.Of(calendar.Midnight(5), calendar.End);
        }
        else if (options.Has(Phenomena.StuckSensor) && options.Sensor == LabelledSensor.Sonar && container == options.Seed % options.Containers)
        {
            (stuck, IsFaulty) = (true, true);
            broken = Spans.Of(from, Math.Min(calendar.End, from + (long)(StuckReadings / 0.82 * options.Pace.TotalMilliseconds)));
        }
        else broken = Spans.None;
    }

    public bool IsFaulty { get; }

    /// <summary>Nothing is heard of it while it is broken.</summary>
    public bool IsSilent { get; }

    public bool Covers(long at) => broken.Covers(at);

    /// <summary>What the broken sensor says: its last good value over and over, or that it is not there.</summary>
    public (long Value, ReadingStatus Status) Disturb(long at, (long Value, ReadingStatus Status) measured)
    {
        if (!broken.Covers(at)) return measured;
        if (!stuck) return (0, ReadingStatus.Timeout);
        if (measured.Status == ReadingStatus.Ok) held ??= measured;
        return held ?? measured;
    }
}
