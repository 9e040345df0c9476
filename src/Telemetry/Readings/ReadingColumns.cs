using Telemetry.Quantities;

namespace Telemetry.Readings;

/// <summary>
/// What one device sent in one message, as columns: row i of every column belongs to one reading. Made to be filled again and again, so that
/// a steady stream allocates nothing; whoever rents one gives it back when nothing reads it any more.
/// </summary>
public sealed class ReadingColumns
{
    /// <summary>The device as the broker authenticated it.</summary>
    public string Device { get; set; } = "";

    /// <summary>To whom the readings belong, from the registry at the time of arrival; empty for a device nobody registered.</summary>
    public string Owner { get; set; } = "";

    public ulong Epoch { get; set; }

    /// <summary>By the device's clock.</summary>
    public Instant SentAt { get; set; }

    /// <summary>By the server's clock.</summary>
    public Instant ReceivedAt { get; set; }

    /// <summary>Container ids, each once; <see cref="Container"/> points here.</summary>
    public List<string> Containers { get; } = [];

    public int Count { get; private set; }

    /// <summary>Ascending.</summary>
    public ulong[] Sequence { get; private set; } = [];

    public int[] Container { get; private set; } = [];

    /// <summary>Codes of <see cref="Readings.Quantity"/>, those unknown to this version included.</summary>
    public int[] Quantity { get; private set; } = [];

    /// <summary>Milliseconds since 1970 UTC.</summary>
    public long[] MeasuredAt { get; private set; } = [];

    /// <summary>In the quantity's unit.</summary>
    public long[] Value { get; private set; } = [];

    /// <summary>Codes of <see cref="ReadingStatus"/>, those unknown to this version included.</summary>
    public int[] Status { get; private set; } = [];

    public long[] Raw { get; private set; } = [];

    public int[] Calibration { get; private set; } = [];

    /// <summary>The rows that were not accepted, ascending.</summary>
    public List<RowVerdict> SetAside { get; } = [];

    /// <summary>Empties the batch and makes room for a number of rows, whose content is undefined until it is written.</summary>
    public void Reset(int rows)
    {
        Containers.Clear();
        SetAside.Clear();
        Grow(rows);
    }

    /// <summary>Makes room for a number of rows, whose content is undefined until it is written; containers and verdicts stay.</summary>
    public void Grow(int rows)
    {
        Count = rows;
        if (Sequence.Length >= rows) return;
        Sequence = new ulong[rows];
        Container = new int[rows];
        Quantity = new int[rows];
        MeasuredAt = new long[rows];
        Value = new long[rows];
        Status = new int[rows];
        Raw = new long[rows];
        Calibration = new int[rows];
    }

    public Reading this[int row] => new(
        Containers[Container[row]], (Quantity)Quantity[row], new Instant(MeasuredAt[row]), Value[row], (ReadingStatus)Status[row], Raw[row], Calibration[row]);

    /// <summary>The reading's identity.</summary>
    public ReadingId IdAt(int row) => new(Device, Epoch, Sequence[row]);

    /// <summary>Says why a row is not accepted; a row that has a verdict keeps its first one.</summary>
    public void SetVerdict(int row, Verdict verdict)
    {
        var at = SetAside.FindLastIndex(known => known.Row <= row);
        if (at >= 0 && SetAside[at].Row == row) return;
        SetAside.Insert(at + 1, new RowVerdict(row, verdict));
    }

    /// <summary>Takes out every row for which <paramref name="stays"/> is false; it is asked once a row, in order.</summary>
    public void Keep(Predicate<int> stays)
    {
        int kept = 0, read = 0, write = 0;
        for (var row = 0; row < Count; row++)
        {
            var isSetAside = read < SetAside.Count && SetAside[read].Row == row;
            if (stays(row))
            {
                if (isSetAside) SetAside[write++] = SetAside[read] with { Row = kept };
                Move(row, kept++);
            }

            if (isSetAside) read++;
        }

        SetAside.RemoveRange(write, SetAside.Count - write);
        Count = kept;
    }

    /// <summary>A batch of given readings, numbered from <paramref name="firstSequence"/>.</summary>
    public static ReadingColumns Of(string device, string owner, ulong epoch, ulong firstSequence, IReadOnlyList<Reading> readings)
    {
        var columns = new ReadingColumns { Device = device, Owner = owner, Epoch = epoch };
        columns.Reset(readings.Count);
        for (var row = 0; row < readings.Count; row++) columns.Set(row, firstSequence + (ulong)row, readings[row]);
        return columns;
    }

    private void Move(int from, int to)
    {
        if (from == to) return;
        (Sequence[to], Container[to], Quantity[to], MeasuredAt[to]) = (Sequence[from], Container[from], Quantity[from], MeasuredAt[from]);
        (Value[to], Status[to], Raw[to], Calibration[to]) = (Value[from], Status[from], Raw[from], Calibration[from]);
    }

    private void Set(int row, ulong sequence, in Reading reading)
    {
        var container = Containers.IndexOf(reading.Container);
        if (container < 0)
        {
            container = Containers.Count;
            Containers.Add(reading.Container);
        }

        (Sequence[row], Container[row], Quantity[row], MeasuredAt[row]) = (sequence, container, (int)reading.Quantity, reading.MeasuredAt.UnixMilliseconds);
        (Value[row], Status[row], Raw[row], Calibration[row]) = (reading.Value, (int)reading.Status, reading.Raw, reading.Calibration);
    }
}
