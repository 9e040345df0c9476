using Telemetry.Readings;
using Telemetry.Simulators.Load;

namespace Telemetry.Simulators.Labelled;

/// <summary>
/// A bin that compacts and sends once a day one of six levels, 0 to 10 tenths by twos, as in Wyndham. A row in twenty is an alarm and no level. Asked in the order of time.
/// </summary>
internal sealed class SixLevels(Course course, FastChance chance)
{
    private double pressed;
    private int cycle;

    public (long Value, ReadingStatus Status) Measure(long at)
    {
        var (alarm, high, presses, by) = (chance.Happens(0.05), chance.Happens(0.6), chance.Happens(0.04), chance.Between(0.1, 0.25));
        if (course.IndexAt(at) != cycle) (cycle, pressed) = (course.IndexAt(at), 0);
        if (presses) pressed += by;
        if (alarm) return (high ? 10_000 : 0, ReadingStatus.Suspect);
        var level = (int)(Math.Clamp(course.ShareAt(at) - pressed, 0, 1) * 5.999);
        return (Math.Min(level, 5) * 2_000, ReadingStatus.Ok);
    }
}
