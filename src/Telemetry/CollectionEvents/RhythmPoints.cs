using Telemetry.Containers;
using Telemetry.Quantities;

namespace Telemetry.CollectionEvents;

/// <summary>
/// Turns a collector's habits into points. In Frankfurt 96 % of the emptyings of clean sensors lie in 42 % of the week, which would be +4 inside and −12
/// outside; three points either way, so that an emptying on a Sunday night is still one.
/// </summary>
internal static class RhythmPoints
{
    private const int Weight = 3;
    private const long Day = 86_400_000L;
    private const long Slack = 2 * 3_600_000L;

    /// <param name="previous">First empty of the fall before, in milliseconds; null for the first.</param>
    public static int Of(CollectionRhythm? rhythm, long lastFull, long firstEmpty, long? previous)
    {
        if (rhythm is null) return 0;
        var points = 0;
        if (rhythm.Windows.Count > 0)
        {
            var local = Amsterdam.At(new Instant(lastFull + ((firstEmpty - lastFull) / 2)));
            points += rhythm.Windows.Any(window => window.Days.Contains(local.DayOfWeek) && window.FromHour <= local.Hour && local.Hour < window.ToHour) ? Weight : -Weight;
        }

        if (!rhythm.WholeDays || previous is not { } before) return points;
        var beyond = (firstEmpty - before) % Day;
        return points + (Math.Min(beyond, Day - beyond) <= Slack ? Weight : -Weight);
    }
}
