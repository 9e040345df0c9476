using Telemetry.Readings;

namespace Telemetry.Edge.Outbox;

/// <summary>A segment file and its committed readings. <c>0 ≤ Acknowledged ≤ Taken ≤ Readings.Count</c>.</summary>
internal sealed class Segment(string path, long number, SegmentHeader header)
{
    public string Path { get; } = path;

    public long Number { get; } = number;

    public SegmentHeader Header { get; } = header;

    public List<Reading> Readings { get; } = [];

    public int Acknowledged { get; private set; }

    public int Taken { get; private set; }

    public int Unacknowledged => Readings.Count - Acknowledged;

    /// <summary>Readings committed over the life of the outbox up to the end of this segment.</summary>
    public long Cursor => Header.ReadingsBefore + Readings.Count;

    public ReadingRun? Take(int most)
    {
        var count = Math.Min(most, Readings.Count - Taken);
        if (count == 0) return null;
        var run = new ReadingRun(Header.Epoch, Header.FirstSequence + (ulong)Taken, Readings.GetRange(Taken, count));
        Taken += count;
        return run;
    }

    /// <summary>How many readings this freed. A lower or a repeated number frees nothing; one beyond the end frees up to the end.</summary>
    public int Acknowledge(ulong epoch, ulong nextSequence)
    {
        if (epoch != Header.Epoch || nextSequence <= Header.FirstSequence) return 0;
        var covered = (int)Math.Min(nextSequence - Header.FirstSequence, (ulong)Readings.Count);
        var freed = Math.Max(0, covered - Acknowledged);
        Acknowledged += freed;
        Taken = Math.Max(Taken, Acknowledged);
        return freed;
    }

    public void Rewind() => Taken = Acknowledged;
}
