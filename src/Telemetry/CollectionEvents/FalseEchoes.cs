namespace Telemetry.CollectionEvents;

/// <summary>
/// Takes out of a fill level what was no content: false echoes, snow, an open lid, somebody underneath. Content rises slowly, so a sharp rise begins or ends
/// such a stretch. (1) Cut the series into stretches, (2) find the cheapest way through that leaves out short ones and takes no sharp rise,
/// (3) where a fall could as well have been the one before or after a stretch, leave out the stretch in between too. What is left out is
/// missing, and an emptying in it shows as a fall across it.
/// </summary>
internal static class FalseEchoes
{
    /// <summary>What stands longer is content; it also keeps the decision local.</summary>
    private const long LongestEcho = 86_400_000L;

    /// <summary>Snow lies for days, at the top and flat.</summary>
    private const long LongestCover = 7 * 86_400_000L;
    private const long CoveredLevel = 9_000;
    private const long FlatWithin = 500;

    /// <summary>Smallest step that cuts, in basis points.</summary>
    private const long Edge = 700;

    /// <summary>Content may rise by so much at once and by so much a day, in basis points; after a gap by anything.</summary>
    private const long RiseAtOnce = 450;
    private const long RisePerDay = 5_000;
    private const long Gap = 6 * 3_600_000L;

    // Costs are milliseconds left out.
    private const long EachStretch = 2 * 3_600_000L;
    private const long SharpRise = 60 * 86_400_000L;
    private const long Fall = 48 * 3_600_000L;

    /// <param name="minimum">The smallest fall that is looked for, in basis points.</param>
    public static void TakeOut(SampleSeries series, long minimum)
    {
        // 1.
        var stretches = Stretches.Of(series, Edge);
        if (stretches.Count < 3) return;

        // 2. and 3.
        for (var index = 0; index < stretches.Count; index++)
            stretches[index] = stretches[index] with { Filling = QuickFilling(series, stretches[index], minimum) };
        var isContent = Way(stretches);
        LeaveOutDoubtful(stretches, isContent);
        for (var index = stretches.Count - 1; index >= 0; index--)
            if (!isContent[index]) series.Remove(stretches[index].First, stretches[index].End);
    }

    /// <summary>What a quick container fills from sample to sample within the stretch; 0 where the container is not quick or the stretch stands still, as an echo does.</summary>
    private static long QuickFilling(SampleSeries series, Stretch stretch, long minimum)
    {
        var pace = Pace.Around(series, Math.Max(1, stretch.First));
        if (!pace.IsQuick(minimum)) return 0;
        var steps = stretch.End - stretch.First - 1;
        return steps >= 2 && (series.Values[stretch.End - 1] - series.Values[stretch.First]) * 2 < pace.Filling * steps ? 0 : pace.Filling;
    }

    private static bool[] Way(List<Stretch> stretches)
    {
        var costs = new long[stretches.Count];
        var came = new int[stretches.Count];
        for (var index = 0; index < costs.Length; index++)
        {
            (costs[index], came[index]) = (long.MaxValue, -1);
            long skipped = 0;
            for (var other = index - 1; ; other--)
            {
                var cost = skipped + (other >= 0 ? costs[other] + Step(stretches, other, index) : index == 0 ? 0 : Fall);
                if (cost < costs[index]) (costs[index], came[index]) = (cost, other);
                if (other < 0 || !MayBeLeftOut(stretches, other)) break;
                skipped += EachStretch + Span(stretches, other);
            }
        }

        // The last stretch that is content: what follows it is left out at its price.
        var (last, least) = (costs.Length - 1, long.MaxValue);
        long after = 0;
        for (var index = costs.Length - 1; index >= 0; index--)
        {
            if (index == costs.Length - 2) after += Fall;
            if (costs[index] + after < least) (last, least) = (index, costs[index] + after);
            if (!MayBeLeftOut(stretches, index)) break;
            after += EachStretch + Span(stretches, index);
        }

        var isContent = new bool[costs.Length];
        for (var index = last; index >= 0; index = came[index]) isContent[index] = true;
        return isContent;
    }

    /// <summary>
    /// High, low, high, low: where the highs are alike and the lows too, either fall may be the emptying, and what lies between is left out. Of the two in
    /// between the way took one; it goes too, until nothing is doubtful.
    /// </summary>
    private static void LeaveOutDoubtful(List<Stretch> stretches, bool[] isContent)
    {
        var high = Array.IndexOf(isContent, true);
        for (var low = Next(isContent, high); low < isContent.Length; low = Next(isContent, high))
        {
            if (IsEmptying(stretches, high, low) && Doubtful(stretches, isContent, high, low) is { } doubtful)
            {
                isContent[doubtful] = false;
                high = Math.Max(0, Array.LastIndexOf(isContent, true, doubtful));
                if (!isContent[high]) high = Next(isContent, high);
                continue;
            }

            high = low;
        }
    }

    private static int? Doubtful(List<Stretch> stretches, bool[] isContent, int high, int low)
    {
        var before = high - 1;
        while (before >= 0 && !isContent[before]) before--;
        if (before >= 0 && MayBeLeftOut(stretches, high))
        {
            for (var other = before + 1; other < high; other++)
                if (IsEmptying(stretches, before, other) && IsAlike(stretches, other, low)) return high;
        }

        var after = Next(isContent, low);
        if (after == isContent.Length || !MayBeLeftOut(stretches, low)) return null;
        for (var other = low + 1; other < after; other++)
            if (IsEmptying(stretches, other, after) && IsAlike(stretches, high, other)) return low;
        return null;
    }

    private static int Next(bool[] isContent, int index)
    {
        do index++;
        while (index < isContent.Length && !isContent[index]);
        return index;
    }

    private static bool IsEmptying(List<Stretch> stretches, int from, int to) => stretches[from].Exit - stretches[to].Entry >= 2 * Edge;

    private static bool IsFall(List<Stretch> stretches, int from, int to) => stretches[from].Exit - stretches[to].Entry >= Edge;

    private static bool IsAlike(List<Stretch> stretches, int from, int to) => !IsSharpRise(stretches, from, to) && stretches[from].Exit - stretches[to].Entry <= Edge;

    private static long Step(List<Stretch> stretches, int from, int to) => IsSharpRise(stretches, from, to) ? SharpRise : IsFall(stretches, from, to) ? Fall : 0;

    private static bool MayBeLeftOut(List<Stretch> stretches, int index)
    {
        var (stretch, span) = (stretches[index], Span(stretches, index));

        // An echo stands still; what fills is a container, and a quick one is full within the day.
        if (stretch.Exit - stretch.Entry >= 2 * Edge || stretch.Filling > 0) return false;

        // Nobody saw how the level came here or went: that is no sharp step.
        if ((index > 0 && stretch.From - stretches[index - 1].To >= Gap) || (index + 1 < stretches.Count && stretches[index + 1].From - stretch.To >= Gap)) return false;
        return span <= LongestEcho || (span <= LongestCover && stretch.Entry >= CoveredLevel && Math.Abs(stretch.Exit - stretch.Entry) <= FlatWithin);
    }

    /// <summary>From the sample before a stretch to the sample after it, so that the one sample of a whole day is no short stretch.</summary>
    private static long Span(List<Stretch> stretches, int index) =>
        (index + 1 < stretches.Count ? stretches[index + 1].From : stretches[index].To) - (index > 0 ? stretches[index - 1].To : stretches[index].From);

    private static bool IsSharpRise(List<Stretch> stretches, int from, int to)
    {
        var gap = stretches[to].From - stretches[to - 1].To;
        var time = stretches[to].From - stretches[from].To;
        return gap < Gap && stretches[to].Entry - stretches[from].Exit > RiseAtOnce + (2 * stretches[to].Filling) + (RisePerDay * time / 86_400_000L);
    }
}
