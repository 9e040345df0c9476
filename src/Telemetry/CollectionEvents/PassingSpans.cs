namespace Telemetry.CollectionEvents;

/// <summary>
/// Takes out what came and went by two sharp steps: snow before the sensor, an open lid, somebody underneath. Nothing was measured of the content
/// meanwhile, so the span is missing, and an emptying that hid in it shows as a fall across it.
/// </summary>
internal sealed class PassingSpans(SampleSeries series, long minimum, long window, long full)
{
    /// <summary>What covers the sensor lies there for days.</summary>
    private const long LongestCover = 7 * 86_400_000L;

    /// <summary>What comes back to where it was after longer may as well be a container that filled again.</summary>
    private const long LongestVisit = 86_400_000L;

    /// <summary>The falls of what is left, after taking out first what was too high and then what was too low.</summary>
    public List<Fall> TakeOut()
    {
        var falls = Falls();
        if (falls.Count == 0) return falls;
        series.Invert();
        var rises = Falls();
        series.Invert();
        if (rises.Count == 0) return falls;

        var highs = Highs(falls, rises);
        Remove(highs);
        var lows = highs.Count == 0 ? Lows(falls, rises) : [];
        Remove(lows);
        return highs.Count + lows.Count == 0 ? falls : Falls();
    }

    private List<Fall> Falls() => new FallSearch(series, minimum, window).Falls();

    // The values of a rise are upside down: it rose from -rise.Before to -rise.After.
    private List<(int First, int End)> Highs(List<Fall> falls, List<Fall> rises)
    {
        var spans = new List<(int First, int End)>();
        foreach (var rise in rises)
        {
            var next = falls.FindIndex(fall => fall.First > rise.Index);
            if (next < 0 || Pace.IsSlow(rise.Pace.Step)) continue;
            var fall = falls[next];
            var length = series.At[fall.First - 1] - series.At[rise.Index];
            var returns = Math.Abs(fall.After + rise.Before) <= Tolerance(fall);
            var isFlat = Math.Abs(fall.Before + rise.After) <= Tolerance(fall);
            if ((returns && length <= LongestVisit) || (isFlat && fall.Before >= full && length <= LongestCover)) spans.Add((rise.First, fall.Index));
        }

        return spans;
    }

    private List<(int First, int End)> Lows(List<Fall> falls, List<Fall> rises)
    {
        var spans = new List<(int First, int End)>();
        foreach (var fall in falls)
        {
            var next = rises.FindIndex(rise => rise.First > fall.Index);
            if (next < 0 || Pace.IsSlow(fall.Pace.Step)) continue;
            var rise = rises[next];
            if (series.At[rise.First - 1] - series.At[fall.Index] <= LongestVisit && Math.Abs(fall.Before + rise.After) <= Tolerance(fall)) spans.Add((fall.First, rise.Index));
        }

        return spans;
    }

    private long Tolerance(Fall fall) => Math.Min(fall.Drop / 3, Math.Max(minimum / 4, fall.Pace.Noise));

    private void Remove(List<(int First, int End)> spans)
    {
        var limit = int.MaxValue;
        foreach (var (first, end) in spans.OrderByDescending(span => span.First))
        {
            series.Remove(first, Math.Min(end, limit));
            limit = first;
        }
    }
}
