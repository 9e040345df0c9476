using Telemetry.Readings;

namespace Telemetry.Storage.Readings.Sealed;

/// <summary>Readings on their way into a sealed file, as columns in any order; texts are indexes into one table. Filled again and again.</summary>
internal sealed class SealedRows
{
    private readonly Dictionary<string, int> indexes = new(StringComparer.Ordinal);

    public List<string> Texts { get; } = [];

    public int Count { get; private set; }

    public int[] Container { get; private set; } = [];

    public int[] Quantity { get; private set; } = [];

    public long[] MeasuredAt { get; private set; } = [];

    public long[] Value { get; private set; } = [];

    public int[] Status { get; private set; } = [];

    public long[] Raw { get; private set; } = [];

    public int[] Calibration { get; private set; } = [];

    public int[] Owner { get; private set; } = [];

    public int[] Device { get; private set; } = [];

    public ulong[] Epoch { get; private set; } = [];

    public ulong[] Sequence { get; private set; } = [];

    public long[] SentAt { get; private set; } = [];

    public long[] ReceivedAt { get; private set; } = [];

    public void Clear()
    {
        Count = 0;
        Texts.Clear();
        indexes.Clear();
    }

    public int TextOf(string text)
    {
        if (indexes.TryGetValue(text, out var index)) return index;
        indexes.Add(text, index = Texts.Count);
        Texts.Add(text);
        return index;
    }

    /// <summary>Adds the accepted rows of a batch that were measured from <paramref name="from"/> up to and without <paramref name="to"/> in containers that are wanted.</summary>
    public void Add(ReadingColumns batch, long from, long to, Predicate<string> wanted)
    {
        Reserve(batch.Count);
        var containers = new int[batch.Containers.Count];
        for (var i = 0; i < containers.Length; i++) containers[i] = wanted(batch.Containers[i]) ? TextOf(batch.Containers[i]) : -1;
        var (owner, device, aside, first) = (TextOf(batch.Owner), TextOf(batch.Device), 0, Count);
        for (var row = 0; row < batch.Count; row++)
        {
            if (aside < batch.SetAside.Count && batch.SetAside[aside].Row == row)
            {
                aside++;
                continue;
            }

            var (container, measuredAt) = (containers[batch.Container[row]], batch.MeasuredAt[row]);
            if (container < 0 || measuredAt < from || measuredAt >= to) continue;
            var at = Count++;
            (Container[at], Quantity[at], MeasuredAt[at], Value[at]) = (container, batch.Quantity[row], measuredAt, batch.Value[row]);
            (Status[at], Raw[at], Calibration[at], Sequence[at]) = (batch.Status[row], batch.Raw[row], batch.Calibration[row], batch.Sequence[row]);
        }

        var added = Count - first;
        Owner.AsSpan(first, added).Fill(owner);
        Device.AsSpan(first, added).Fill(device);
        Epoch.AsSpan(first, added).Fill(batch.Epoch);
        SentAt.AsSpan(first, added).Fill(batch.SentAt.UnixMilliseconds);
        ReceivedAt.AsSpan(first, added).Fill(batch.ReceivedAt.UnixMilliseconds);
    }

    /// <summary>Makes room for rows behind those that are there, and counts them in; their content is undefined until it is written.</summary>
    /// <returns>The first of them.</returns>
    public int Take(int rows)
    {
        Reserve(rows);
        var first = Count;
        Count += rows;
        return first;
    }

    /// <summary>Takes back rows from the end.</summary>
    public void Drop(int rows) => Count -= rows;

    /// <summary>Moves rows forward.</summary>
    public void Move(int from, int to, int rows)
    {
        foreach (var column in (Array[])[Container, Quantity, MeasuredAt, Value, Status, Raw, Calibration, Owner, Device, Epoch, Sequence, SentAt, ReceivedAt]) Array.Copy(column, from, column, to, rows);
    }

    private void Reserve(int rows)
    {
        if (Container.Length >= Count + rows) return;
        var size = Math.Max(Container.Length * 2, Count + rows);
        Container = Grown(Container, size);
        Quantity = Grown(Quantity, size);
        MeasuredAt = Grown(MeasuredAt, size);
        Value = Grown(Value, size);
        Status = Grown(Status, size);
        Raw = Grown(Raw, size);
        Calibration = Grown(Calibration, size);
        Owner = Grown(Owner, size);
        Device = Grown(Device, size);
        Epoch = Grown(Epoch, size);
        Sequence = Grown(Sequence, size);
        SentAt = Grown(SentAt, size);
        ReceivedAt = Grown(ReceivedAt, size);
    }

    private T[] Grown<T>(T[] column, int size)
    {
        var grown = GC.AllocateUninitializedArray<T>(size);
        column.AsSpan(0, Count).CopyTo(grown);
        return grown;
    }
}
