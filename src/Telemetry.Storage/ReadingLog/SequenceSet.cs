namespace Telemetry.Storage.ReadingLog;

/// <summary>
/// The sequences of one epoch that are in the log, as disjoint intervals. In-order arrival keeps it at one interval; memory grows only
/// with the number of gaps that are open at the same time, 16 bytes each.
/// </summary>
public sealed class SequenceSet
{
    private readonly List<(ulong From, ulong To)> intervals = [];

    /// <summary>Every sequence below this one is in the set.</summary>
    public ulong Watermark => intervals.Count > 0 && intervals[0].From == 0 ? intervals[0].To : 0;

    public int Intervals => intervals.Count;

    public bool Contains(ulong sequence) => Overlaps(sequence, sequence + 1);

    /// <summary>True when any sequence from <paramref name="from"/> up to and without <paramref name="to"/> is in the set.</summary>
    public bool Overlaps(ulong from, ulong to)
    {
        var index = FirstEndingAtOrAfter(from);
        if (index < intervals.Count && intervals[index].To == from) index++;
        return index < intervals.Count && intervals[index].From < to;
    }

    /// <summary>How many intervals the set would have more after adding a range that it does not overlap: −1, 0 or 1.</summary>
    public int GrowthBy(ulong from, ulong to)
    {
        var (_, touchesLeft, _, touchesRight) = Neighbours(from, to);
        return 1 - (touchesLeft ? 1 : 0) - (touchesRight ? 1 : 0);
    }

    /// <summary>Adds a range that the set does not overlap. <c>ulong.MaxValue</c> is refused by the batch codec.</summary>
    public void Add(ulong from, ulong to)
    {
        var (index, touchesLeft, right, touchesRight) = Neighbours(from, to);
        if (touchesLeft && touchesRight)
        {
            intervals[index] = (intervals[index].From, intervals[right].To);
            intervals.RemoveAt(right);
        }
        else if (touchesLeft) intervals[index] = (intervals[index].From, to);
        else if (touchesRight) intervals[right] = (from, intervals[right].To);
        else intervals.Insert(index, (from, to));
    }

    /// <summary><code>intervals count | (distance to the end of the one before, length)*</code></summary>
    internal void Write(PayloadWriter writer)
    {
        writer.Unsigned((ulong)intervals.Count);
        ulong end = 0;
        foreach (var (from, to) in intervals)
        {
            writer.Unsigned(from - end);
            writer.Unsigned(to - from);
            end = to;
        }
    }

    internal static SequenceSet Read(ref PayloadReader reader)
    {
        var set = new SequenceSet();
        ulong end = 0;
        for (var left = reader.Items(); left > 0; left--)
        {
            var from = end + reader.Unsigned();
            end = from + reader.Unsigned();
            set.intervals.Add((from, end));
        }

        return set;
    }

    private (int Index, bool TouchesLeft, int Right, bool TouchesRight) Neighbours(ulong from, ulong to)
    {
        var index = FirstEndingAtOrAfter(from);
        var touchesLeft = index < intervals.Count && intervals[index].To == from;
        var right = touchesLeft ? index + 1 : index;
        return (index, touchesLeft, right, right < intervals.Count && intervals[right].From == to);
    }

    private int FirstEndingAtOrAfter(ulong sequence)
    {
        int low = 0, high = intervals.Count;
        while (low < high)
        {
            var middle = (low + high) / 2;
            if (intervals[middle].To < sequence) low = middle + 1;
            else high = middle;
        }

        return low;
    }
}
