namespace Telemetry.CollectionEvents;

/// <summary>
/// Finds values that stand still where the sensor's own noise would move them. A frozen value is missing: its first sample is kept, because it was
/// measured, and what repeats it is taken out.
/// </summary>
internal static class FrozenRuns
{
    /// <summary>The frozen spans, [first sample, last sample] in milliseconds, whose repeats are no longer in the series.</summary>
    /// <param name="noise">What was known of the sensor in the month of an instant.</param>
    public static List<(long From, long To)> TakeOut(SampleSeries series, Func<long, StepNoise> noise)
    {
        var found = new List<(long From, long To)>();
        for (var end = series.Count; end > 0;)
        {
            var start = end - 1;
            while (start > 0 && series.Values[start - 1] == series.Values[end - 1]) start--;
            if (end - start >= StepNoise.ShortestFrozenRun && end - start >= noise(series.At[start]).FrozenRun)
            {
                found.Add((series.At[start], series.At[end - 1]));
                series.Remove(start + 1, end);
            }

            end = start;
        }

        found.Reverse();
        return found;
    }
}
