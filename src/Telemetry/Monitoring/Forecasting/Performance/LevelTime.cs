using Telemetry.Quantities;
using Telemetry.Readings;

namespace Telemetry.Monitoring.Forecasting.Performance;

/// <summary>
/// How long a container stood full, and how long nobody knows. A level holds until the next one, if that comes soon enough; otherwise the whole time
/// between is missing. What holds to the next reading is at most one interval too long or too short.
/// </summary>
/// <param name="Watched">Together with <paramref name="Missing"/> the whole window.</param>
public readonly record struct LevelTime(TimeSpan Overflow, TimeSpan Watched, TimeSpan Missing)
{
    /// <param name="levels">Usable fill levels of one container, in order of time.</param>
    /// <param name="fullFrom">In basis points.</param>
    public static LevelTime Of(IReadOnlyList<Reading> levels, TimeWindow window, long fullFrom)
    {
        var holds = Hold(levels);
        var (overflow, watched) = (TimeSpan.Zero, TimeSpan.Zero);
        for (var index = 1; index < levels.Count; index++)
        {
            if (levels[index].MeasuredAt - levels[index - 1].MeasuredAt > holds) continue;
            var from = levels[index - 1].MeasuredAt < window.From ? window.From : levels[index - 1].MeasuredAt;
            var to = levels[index].MeasuredAt < window.To ? levels[index].MeasuredAt : window.To;
            if (to <= from) continue;
            watched += to - from;
            if (levels[index - 1].Value >= fullFrom) overflow += to - from;
        }

        return new LevelTime(overflow, watched, window.To - window.From - watched);
    }

    /// <summary>Two and a half times the usual distance: one lost reading is bridged, two are a gap. The pace is the container's own.</summary>
    private static TimeSpan Hold(IReadOnlyList<Reading> levels)
    {
        if (levels.Count < 2) return TimeSpan.Zero;
        TimeSpan[] steps = [.. levels.Skip(1).Select((level, index) => level.MeasuredAt - levels[index].MeasuredAt)];
        Array.Sort(steps);
        return steps[steps.Length / 2] * 2.5;
    }
}
