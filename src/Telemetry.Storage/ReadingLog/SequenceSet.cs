namespace Telemetry.Storage.ReadingLog;

/// <summary>
/// The sequences of one epoch that are in the log, as disjoint intervals. In-order arrival keeps it at one interval; memory grows only
/// with the number of gaps that are open at the same time.
/// </summary>
public sealed class SequenceSet
{
    private readonly List<(ulong From, ulong To)> intervals = [];

    /// <summary>Every sequence below this one is in the set.</summary>
    public ulong Watermark => intervals.Count > 0 && intervals[0].From == 0 ? intervals[0].To : 0;

    /// <summary>Adds one sequence; false when it was there already. <c>ulong.MaxValue</c> is refused by the batch codec.</summary>
    public bool Add(ulong sequence)
    {
        var index = FirstEndingAtOrAfter(sequence);
        if (index < intervals.Count && intervals[index].From <= sequence && sequence < intervals[index].To) return false;
        var touchesLeft = index < intervals.Count && intervals[index].To == sequence;
        var right = touchesLeft ? index + 1 : index;
        var touchesRight = right < intervals.Count && intervals[right].From == sequence + 1;
        if (touchesLeft && touchesRight)
        {
            intervals[index] = (intervals[index].From, intervals[right].To);
            intervals.RemoveAt(right);
        }
        else if (touchesLeft) intervals[index] = (intervals[index].From, sequence + 1);
        else if (touchesRight) intervals[right] = (sequence, intervals[right].To);
        else intervals.Insert(index, (sequence, sequence + 1));
        return true;
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
