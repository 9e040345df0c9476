namespace Telemetry.CollectionEvents;

/// <summary>
/// Finds the steps down of one series: (1) only a step of half the smallest emptying is looked at, (2) medians on both sides, longer where the
/// sensor is noisier, must fall by the whole of it, (3) the edge is put where the fewest samples lie on the wrong side, (4) of falls within
/// one window the largest stays. Every decision looks at the neighbourhood only.
/// </summary>
internal sealed class FallSearch(SampleSeries series, long minimum, long window)
{
    /// <summary>Few enough that a filling container has hardly moved, enough to outvote one wrong sample.</summary>
    private const int NearestSamples = 3;
    private const int FewestSamples = 6;

    /// <summary>Of a container that fills within hours.</summary>
    private const int QuickSamples = 2;

    /// <summary>Within a day most containers have not filled far; a slow sensor has fewer samples for it.</summary>
    private const long LongestWindow = 86_400_000L;

    /// <summary>Across a longer silence nothing is known but that something may have happened: no emptying, a remark.</summary>
    public const long LongestInterval = 7 * 86_400_000L;

    public List<Fall> Falls()
    {
        var falls = new List<Fall>();
        var values = series.Values;
        for (var index = 1; index < values.Length; index++)
        {
            // 1.
            if ((values[index - 1] - values[index]) * 2 < minimum) continue;
            if (FallAt(index) is { } fall && (falls.Count == 0 || falls[^1] != fall)) falls.Add(fall);
        }

        return Largest(falls);
    }

    private Fall? FallAt(int index)
    {
        // 2.
        if (!Pace.IsSlow(Pace.StepAround(series.At, index)) && !IsPromising(index)) return null;
        var pace = Pace.Around(series, index);
        var (most, span) = Window(pace);
        var (start, end) = (series.WindowStart(index - 1, most, span), series.WindowEnd(index, most, span));
        var values = series.Values;
        var (before, after) = (Medians.Lower(values[start..index]), Medians.Upper(values[index..end]));
        if (before - after < minimum || IsLoneSpike(index, start, end, Pace.IsSlow(pace.Step))) return null;

        // 3.
        var (first, last, misfits) = Edge(start, index, end, (before + after) / 2);
        (start, end) = (series.WindowStart(first - 1, most, span), series.WindowEnd(last, most, span));
        if (series.At[last] - series.At[first - 1] > LongestInterval) return null;
        var near = Math.Min(most, Math.Max(NearestSamples, most / 2));
        var nearBefore = Medians.Lower(values[Math.Max(start, first - near)..first]);
        var nearAfter = Medians.Upper(values[last..Math.Min(end, last + near)]);
        var drop = Medians.Lower(values[start..first]) - Medians.Upper(values[last..end]);

        // Over so long a window a container fills visibly and the fall looks smaller than it was.
        if (most > FewestSamples) drop = Math.Max(drop, nearBefore - nearAfter);
        if (drop < minimum) return null;
        var isGradual = nearBefore - nearAfter < minimum;
        var step = values[first - 1] - values[last];
        (first, last) = Widened(start, first, last, end, nearBefore, nearAfter, most > FewestSamples);
        return series.At[last] - series.At[first - 1] > LongestInterval ? null : new(first, last, step, start, end, nearBefore, nearAfter, drop, misfits, pace, isGradual);
    }

    /// <summary>A third of the smallest emptying between few samples, or the whole of it between two and two: nearly all that noise makes ends here, before anything dear is computed.</summary>
    private bool IsPromising(int index)
    {
        if (Drop(QuickSamples) >= minimum) return true;
        return Drop(FewestSamples) * 3 >= minimum;

        long Drop(int samples) => Medians.Lower(series.Values[Math.Max(0, index - samples)..index]) - Medians.Upper(series.Values[index..Math.Min(series.Values.Length, index + samples)]);
    }

    /// <summary>
    /// The interval lies between two samples that are clearly full and clearly empty: near the medians there. A disturbed
    /// sample beside the edge could belong to either side; on a noisy sensor two in a row must be clear.
    /// </summary>
    private (int First, int Last) Widened(int start, int first, int last, int end, long before, long after, bool isNoisy)
    {
        var values = series.Values;
        var near = Math.Max(minimum / 4, (before - after) / 12);
        var beyond = isNoisy ? 1 : 0;
        while (first > start + 1 + beyond && !(IsNear(values[first - 1], before) && IsNear(values[first - 1 - beyond], before))) first--;
        while (last < end - 1 - beyond && !(IsNear(values[last], after) && IsNear(values[last + beyond], after))) last++;
        return (first, last);

        bool IsNear(long value, long level) => Math.Abs(value - level) <= near;
    }

    /// <summary>Most samples on a side and the time they may span. A noisy sensor needs more of them: the median of 24 scatters half as much as that of 6.</summary>
    private (int Most, long Span) Window(Pace pace)
    {
        if (Pace.IsSlow(pace.Step)) return (1, window);
        var most = pace.Noise * 10 <= minimum * 3 ? FewestSamples : pace.Noise * 4 <= minimum * 3 ? 12 : 24;
        most = (int)Math.Min(most, Math.Max(NearestSamples, LongestWindow / Math.Max(1, pace.Step)));

        // Over the window a quiet container may fill by a quarter of the smallest emptying: a median over a whole cycle says nothing of its end.
        if (pace.IsQuick(minimum)) most = (int)Math.Min(most, Math.Max(QuickSamples, minimum / (4 * pace.Filling)));
        return (most, Math.Max(window, most * pace.Step * 3 / 2));
    }

    /// <summary>All places where the fewest samples lie on the wrong side of the middle; more than one where a sample lies in between.</summary>
    private (int First, int Last, int Misfits) Edge(int start, int index, int end, long middle)
    {
        var values = series.Values;
        var misfits = 0;
        for (var other = start + 1; other < end; other++)
            if (values[other] > middle) misfits++;
        if (values[start] <= middle) misfits++;
        var (fewest, first, last) = (int.MaxValue, index, index);
        for (var split = start + 1; split < end; split++)
        {
            if (misfits < fewest) (fewest, first, last) = (misfits, split, split);
            else if (misfits == fewest) last = split;
            misfits += values[split] > middle ? -1 : 1;
        }

        return (first, last, fewest);
    }

    /// <summary>
    /// A median over one sample outvotes nothing. A sample that disagrees with two agreeing samples on either side is a spike; with fewer
    /// neighbours to judge by, the fall stands.
    /// </summary>
    private bool IsLoneSpike(int index, int start, int end, bool isSlow)
    {
        var values = series.Values;
        var tolerance = minimum / 2;
        if (!isSlow && (index < 2 || index + 1 == values.Length)) return true;
        var low = end == index + 1 && index >= 2 && index + 1 < values.Length
            && Agree(values, index - 2, index - 1) && values[index + 1] >= values[index - 1] - tolerance;
        var high = start == index - 1 && index >= 3 && index + 1 < values.Length
            && Agree(values, index - 3, index - 2) && Agree(values, index - 2, index) && Agree(values, index, index + 1);
        return low || high;

        bool Agree(ReadOnlySpan<long> values, int first, int second) => Math.Abs(values[first] - values[second]) <= tolerance;
    }

    private List<Fall> Largest(List<Fall> falls)
    {
        falls.Sort((one, other) => (one.Index, one.First).CompareTo((other.Index, other.First)));
        var kept = new List<Fall>();
        for (var index = 0; index < falls.Count; index++)
            if (IsLargest(falls, index)) kept.Add(falls[index]);
        return kept;
    }

    /// <summary>Of equals the earliest stays.</summary>
    private bool IsLargest(List<Fall> falls, int index)
    {
        for (var other = index - 1; other >= 0 && AreNear(falls[other], falls[index]); other--)
            if (Touch(falls[other], falls[index]) && Compare(falls[other], falls[index]) >= 0) return false;
        for (var other = index + 1; other < falls.Count && AreNear(falls[index], falls[other]); other++)
            if (Touch(falls[index], falls[other]) && Compare(falls[other], falls[index]) > 0) return false;
        return true;
    }

    private bool AreNear(Fall earlier, Fall later) => series.At[later.Index] - series.At[earlier.Index] <= LongestInterval;

    private bool Touch(Fall earlier, Fall later) =>
        later.First <= earlier.Index
        || series.At[later.Index] - series.At[earlier.Index] <= (Pace.IsSlow(later.Pace.Step) ? window : Math.Max(window, Window(later.Pace).Most * later.Pace.Step));

    /// <summary>Above 0 when the first is the larger.</summary>
    private static int Compare(Fall one, Fall other)
    {
        var order = other.IsGradual.CompareTo(one.IsGradual);
        if (order == 0) order = one.Drop.CompareTo(other.Drop);
        if (order == 0) order = other.Misfits.CompareTo(one.Misfits);
        return order != 0 ? order : one.Step.CompareTo(other.Step);
    }
}
