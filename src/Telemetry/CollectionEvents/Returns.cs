namespace Telemetry.CollectionEvents;

/// <summary>
/// Tells an emptying from something that came and went: somebody under the sensor, an open lid, snow. An emptied container fills slowly from its
/// empty level; what came and went leaves the level where it was, by a step up.
/// </summary>
internal static class Returns
{
    private const long Longest = 86_400_000L;

    /// <summary>True when within a day before the fall the level stepped up from where it fell to, or within a day after steps back to where it fell from.</summary>
    public static bool IsPassing(SampleSeries series, Fall fall, long minimum) =>
        !fall.Pace.IsSlow && (StepsBack(series, fall, Tolerance(fall, minimum)) || SteppedUp(series, fall, Tolerance(fall, minimum)));

    private static long Tolerance(Fall fall, long minimum) => Math.Min(fall.Drop / 3, Math.Max(minimum / 4, fall.Pace.Noise));

    private static bool StepsBack(SampleSeries series, Fall fall, long tolerance)
    {
        var at = series.At;
        var values = series.Values;
        for (var index = fall.Index + 1; index < values.Length && at[index] - at[fall.Index] <= Longest; index++)
        {
            if ((values[index] - values[index - 1]) * 2 < fall.Drop) continue;
            var end = series.WindowEnd(index, 6, Longest);
            if (end - index > 2 && Medians.Lower(values[index..end]) >= fall.Before - tolerance) return true;
        }

        return false;
    }

    private static bool SteppedUp(SampleSeries series, Fall fall, long tolerance)
    {
        var at = series.At;
        var values = series.Values;
        for (var index = fall.First - 1; index > 0 && at[fall.First - 1] - at[index] <= Longest; index--)
        {
            if ((values[index] - values[index - 1]) * 2 < fall.Drop) continue;
            var start = series.WindowStart(index - 1, 6, Longest);
            if (index - start > 2 && Math.Abs(Medians.Lower(values[start..index]) - fall.After) <= tolerance) return true;
        }

        return false;
    }
}
