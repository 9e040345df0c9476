using Telemetry.Containers;
using Telemetry.Quantities;
using Telemetry.Readings;

namespace Telemetry.CollectionEvents;

/// <summary>
/// Finds emptyings in the readings of one container: (1) take the usable samples in time order, (2) keep each step down whose
/// medians on both sides fall far enough, (3) of steps that belong to one fall keep the largest, (4) describe it as an interval, (5) let the
/// scale decide where it measured and the fill level everywhere else. Readings may come in any order and repeated; the outcome is the same.
/// </summary>
public static class CollectionEventDetector
{
    /// <summary>The emptyings within [from, to] are settled by the readings from this long before to <see cref="ReachAfter"/> after.</summary>
    public static readonly TimeSpan ReachBefore = TimeSpan.FromDays(100);

    /// <inheritdoc cref="ReachBefore"/>
    public static readonly TimeSpan ReachAfter = TimeSpan.FromDays(10);

    public static ContainerHistory Observe(string container, IReadOnlyList<Reading> readings, DetectionSettings settings) => new(Detect(container, readings, settings), []);

    public static IReadOnlyList<CollectionEvent> Detect(string container, IReadOnlyList<Reading> readings, DetectionSettings settings)
    {
        // 1. to 4.
        var window = settings.WindowHours * 3_600_000L;
        var scale = SampleSeries.Of(readings, Quantity.ContentMass, window);
        var weighed = Detect(container, Quantity.ContentMass, scale, settings.MinimumMassDrop, window);
        var seen = Detect(container, Quantity.FillLevel, SampleSeries.Of(readings, Quantity.FillLevel, window), settings.MinimumFillDrop, window);

        // 5. A scale sees what was taken out, a fill level only how high it stood. A scale that was silent decides nothing.
        return
        [
            .. weighed.Concat(seen.Where(level => !scale.IsAwakeAround(level.LastFull, level.FirstEmpty) && !weighed.Any(mass => Touch(mass, level, window))))
                .OrderBy(found => found.FirstEmpty),
        ];
    }

    private static List<CollectionEvent> Detect(string container, Quantity evidence, SampleSeries series, long minimum, long window)
    {
        // 2.
        var falls = new List<Fall>();
        for (var index = 1; index < series.Count; index++)
            if (FallAt(series, index, minimum) is { } fall) falls.Add(fall);

        // 3. and 4.
        return [.. Largest(series, falls, window).Select(fall => Describe(container, evidence, series, fall, minimum, window))];
    }

    private static bool Touch(CollectionEvent one, CollectionEvent other, long window) =>
        one.LastFull.UnixMilliseconds <= other.FirstEmpty.UnixMilliseconds + window && other.LastFull.UnixMilliseconds <= one.FirstEmpty.UnixMilliseconds + window;

    private static Fall? FallAt(SampleSeries series, int index, long minimum)
    {
        var step = series[index - 1].Value - series[index].Value;
        if (step <= 0 || step * 2 < minimum) return null;
        var start = series.WindowStart(index - 1);
        var end = series.WindowEnd(index);
        if (series.MedianBefore(start, index) - series.MedianAfter(index, end) < minimum) return null;

        var before = series.MedianBefore(SampleSeries.NearestStart(start, index), index);
        var after = series.MedianAfter(index, SampleSeries.NearestEnd(index, end));
        if (before - after < minimum || IsLoneSpike(series, index, start, end, minimum / 2)) return null;
        return new Fall(index, step, start, end, before, after);
    }

    /// <summary>
    /// In a sparse series a median over one sample outvotes nothing. A sample that disagrees with two agreeing samples on either side
    /// is a spike; with fewer neighbours to judge by, the fall stands.
    /// </summary>
    private static bool IsLoneSpike(SampleSeries series, int index, int start, int end, long tolerance)
    {
        var low = end == index + 1 && index >= 2 && index + 1 < series.Count
            && Agree(index - 2, index - 1) && series[index + 1].Value >= series[index - 1].Value - tolerance;
        var high = start == index - 1 && index >= 3 && index + 1 < series.Count
            && Agree(index - 3, index - 2) && Agree(index - 2, index) && Agree(index, index + 1);
        return low || high;

        bool Agree(int first, int second) => Math.Abs(series[first].Value - series[second].Value) <= tolerance;
    }

    private static SortedDictionary<long, Fall>.ValueCollection Largest(SampleSeries series, List<Fall> falls, long window)
    {
        var kept = new SortedDictionary<long, Fall>();
        foreach (var fall in falls.OrderByDescending(fall => fall.Step).ThenBy(fall => fall.Index))
        {
            var at = series[fall.Index].At.UnixMilliseconds;
            if (!kept.Keys.Any(other => Math.Abs(other - at) <= window)) kept.Add(at, fall);
        }

        return kept.Values;
    }

    private static CollectionEvent Describe(string container, Quantity evidence, SampleSeries series, Fall fall, long minimum, long window)
    {
        var lastFull = series[fall.Index - 1].At;
        var firstEmpty = series[fall.Index].At;
        return new CollectionEvent(
            $"{container}@{firstEmpty}", container, evidence, lastFull, firstEmpty, fall.Before, fall.After,
            Confidence(series, fall, minimum, window), EvidenceDigest.Of(container, evidence, series, fall));
    }

    private static int Confidence(SampleSeries series, Fall fall, long minimum, long window)
    {
        var samples = Math.Min(fall.Index - fall.WindowStart, fall.WindowEnd - fall.Index);
        var size = Math.Min(30, 30 * (fall.Before - fall.After - minimum) / minimum);
        var gap = series.Milliseconds(fall.Index - 1, fall.Index) > window ? 15 : 0;
        return (int)Math.Clamp(40 + (5 * samples) + size - gap, 5, 99);
    }
}
