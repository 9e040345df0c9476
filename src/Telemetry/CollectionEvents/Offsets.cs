namespace Telemetry.CollectionEvents;

/// <summary>
/// Tells an emptying from a sensor that was replaced or mounted anew: then everything shifts, the level now and the floor at the next emptying.
/// </summary>
internal static class Offsets
{
    private const int Around = 3;

    /// <summary>How long the next emptying may be waited for; longer, and an event would stay unsettled for weeks.</summary>
    private const long Longest = 8 * 86_400_000L;

    /// <param name="empty">The floor as learnt before.</param>
    public static bool IsOffset(SampleSeries series, List<Fall> falls, int index, long empty, long minimum)
    {
        var fall = falls[index];

        // Nothing lies below the floor, except by the drift of a large scale.
        if (empty - fall.After > Math.Max(minimum, fall.Drop / 4)) return true;
        for (var other = index + 1; other < falls.Count && series.At[falls[other].Index] - series.At[fall.Index] <= Longest; other++)
        {
            if (!falls[other].IsGradual) return Math.Abs(falls[other].After - (empty - fall.Drop)) <= minimum / 2;
        }

        return false;
    }

    /// <summary>
    /// The spans between two emptyings across which three floors before and three after agree among themselves and differ by a quarter of the smallest
    /// emptying or more.
    /// </summary>
    public static List<(long From, long To)> FloorShifts(SampleSeries series, ReadOnlySpan<Fall> falls, long minimum)
    {
        var found = new List<(long From, long To)>();
        for (var index = Around; index + Around <= falls.Length; index++)
        {
            var (before, spreadBefore) = Floor(falls[(index - Around)..index]);
            var (after, spreadAfter) = Floor(falls[index..(index + Around)]);
            var shift = Math.Abs(before - after);
            if (shift * 4 < minimum || Math.Max(spreadBefore, spreadAfter) * 3 > shift) continue;
            found.Add((series.At[falls[index - 1].Index], series.At[falls[index].Index]));
            index += Around - 1;
        }

        return found;
    }

    private static (long Median, long Spread) Floor(ReadOnlySpan<Fall> falls)
    {
        Span<long> floors = [falls[0].After, falls[1].After, falls[2].After];
        floors.Sort();
        return (floors[1], floors[2] - floors[0]);
    }
}
