namespace Telemetry.CollectionEvents;

/// <summary>
/// Finds values that stand still where the sensor's own noise would move them. A frozen value is missing: its first samples are kept, because they
/// were measured and what happened before them must not depend on how long it froze; the rest is taken out.
/// </summary>
internal static class FrozenRuns
{
    /// <summary>As many as a median ever takes in on one side.</summary>
    private const int Kept = Medians.Most / 2;

    /// <summary>An emptying is settled by ten days of readings after it, so no longer run may decide about it.</summary>
    private const long Longest = 8 * 86_400_000L;

    /// <summary>The frozen spans by time, whose repeats are no longer in the series.</summary>
    /// <param name="noise">What was known of the sensor in the month of an instant.</param>
    public static List<FrozenSpan> TakeOut(SampleSeries series, Func<long, StepNoise> noise)
    {
        var found = new List<FrozenSpan>();
        for (var end = series.Count; end > 0;)
        {
            var start = end - 1;
            while (start > 0 && series.Values[start - 1] == series.Values[end - 1]) start--;
            if (end - start >= StepNoise.ShortestFrozenRun && noise(series.At[start]).FrozenRun is var run && end - start >= run)
            {
                found.Add(new(series.At[start], series.At[end - 1], series.At[start + run - 1] - series.At[start] <= Longest));
                series.Remove(start + Kept, end);
            }

            end = start;
        }

        found.Reverse();
        return found;
    }
}
