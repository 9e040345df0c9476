using Telemetry.Readings;
using Telemetry.Storage.ReadingLog;

namespace Telemetry.Storage.Readings.Sealed;

/// <summary>
/// The batches of one log segment in memory, coded as they are in the log (a few bytes a value), until they are sealed. One thread adds; what was published
/// may be read by any.
/// </summary>
/// <param name="number">Of the log's segment.</param>
/// <param name="arrivalDay">The UTC day on which its first record arrived; a segment holds no more than one day of arrivals.</param>
internal sealed class HotSegment(ulong number, long arrivalDay)
{
    private const int ChunkLength = 1024 * 1024;
    private readonly Lock gate = new();
    private readonly List<PayloadWriter> chunks = [];
    private readonly List<HotBatch> batches = [];
    private readonly Dictionary<string, List<int>> byContainer = new(StringComparer.Ordinal);
    private readonly SortedSet<long> days = [];
    private readonly Queue<SetAsideReading> recentlySetAside = [];
    private int published;

    public ulong Number { get; } = number;

    public long ArrivalDay { get; } = arrivalDay;

    /// <summary>Of the coded batches.</summary>
    public long Bytes { get; private set; }

    /// <summary>Accepted readings.</summary>
    public long Readings { get; private set; }

    public long DeadLetters { get; private set; }

    /// <summary>Readings that were refused or kept.</summary>
    public long SetAside { get; private set; }

    /// <summary>The last of them, oldest first, at most <see cref="StoreState.RecentLimit"/>: a device that sends nothing else must not fill the memory.</summary>
    public IReadOnlyList<SetAsideReading> RecentlySetAside
    {
        get
        {
            lock (gate) return [.. recentlySetAside];
        }
    }

    public IReadOnlyCollection<string> Containers
    {
        get
        {
            lock (gate) return [.. byContainer.Keys];
        }
    }

    /// <summary>Takes only what a batch has set aside.</summary>
    public void AddSetAside(ReadingColumns batch)
    {
        lock (gate)
        {
            SetAside += batch.SetAside.Count;
            foreach (var (row, verdict) in batch.SetAside)
            {
                if (recentlySetAside.Count == StoreState.RecentLimit) recentlySetAside.Dequeue();
                recentlySetAside.Enqueue(new SetAsideReading(batch.Owner, batch.IdAt(row), verdict));
            }
        }
    }

    public void Add(ReadingColumns batch)
    {
        lock (gate)
        {
            AddSetAside(batch);
            Readings += batch.Count - batch.SetAside.Count;
            if (batch.Count == batch.SetAside.Count) return;
            if (chunks.Count == 0 || chunks[^1].Length >= ChunkLength) chunks.Add(new PayloadWriter(ChunkLength + (ChunkLength / 8)));
            var chunk = chunks[^1];
            var start = chunk.Length;
            LogPayload.Write(chunk, batch);
            Bytes += chunk.Length - start;
            var (earliest, latest, used) = Accepted(batch);
            foreach (var container in used)
            {
                if (!byContainer.TryGetValue(container, out var indexes)) byContainer.Add(container, indexes = []);
                indexes.Add(batches.Count);
            }

            batches.Add(new HotBatch(chunks.Count - 1, start, chunk.Length - start, used.Count, earliest, latest));
        }
    }

    public void Add(DeadLetter letter)
    {
        lock (gate) DeadLetters++;
    }

    /// <summary>Makes what was added visible.</summary>
    public void Publish()
    {
        lock (gate) published = batches.Count;
    }

    /// <summary>The coded batches that may hold readings of a container in a span of time, in the order of the log.</summary>
    public IReadOnlyList<ReadOnlyMemory<byte>> BatchesOf(string container, long from, long to)
    {
        lock (gate)
        {
            return byContainer.TryGetValue(container, out var indexes)
                ? [.. indexes.Where(index => index < published && batches[index].Overlaps(from, to)).Select(index => PayloadOf(batches[index]))]
                : [];
        }
    }

    /// <summary>The length of <see cref="BatchesOf(string, long, long)"/>, each batch counted in equal parts to its containers.</summary>
    public long BytesOf(string container, long from, long to)
    {
        lock (gate)
        {
            if (!byContainer.TryGetValue(container, out var indexes)) return 0;
            long bytes = 0;
            foreach (var index in indexes)
            {
                if (batches[index].Overlaps(from, to)) bytes += batches[index].Length / batches[index].Containers;
            }

            return bytes;
        }
    }

    /// <summary>The published batches that may hold readings of several containers in a span of time, each once, in the order of the log.</summary>
    public IReadOnlyList<ReadOnlyMemory<byte>> BatchesOf(IReadOnlyList<string> containers, long from, long to)
    {
        lock (gate)
        {
            var indexes = containers.SelectMany(container => byContainer.GetValueOrDefault(container) ?? []).Where(index => index < published && batches[index].Overlaps(from, to)).ToHashSet();
            return [.. indexes.Order().Select(index => PayloadOf(batches[index]))];
        }
    }

    /// <summary>The UTC days in which its readings lie, numbered from 1970.</summary>
    public IReadOnlyList<long> Days()
    {
        lock (gate) return [.. days];
    }

    /// <summary>The days in which readings of one container may lie.</summary>
    public IReadOnlyList<long> DaysOf(string container)
    {
        lock (gate)
        {
            return byContainer.TryGetValue(container, out var indexes)
                ? [.. days.Where(day => indexes.Exists(index => index < published && batches[index].Overlaps(day * UtcDay.Milliseconds, (day + 1) * UtcDay.Milliseconds)))]
                : [];
        }
    }

    /// <summary>
    /// The span and the containers of the accepted rows. What was set aside does not count: its times and names may be anything, and one device must not make
    /// work for all.
    /// </summary>
    private (long Earliest, long Latest, List<string> Containers) Accepted(ReadingColumns batch)
    {
        var (earliest, latest, begin, end, aside) = (long.MaxValue, long.MinValue, 0L, 0L, 0);
        var used = new bool[batch.Containers.Count];
        for (var row = 0; row < batch.Count; row++)
        {
            if (aside < batch.SetAside.Count && batch.SetAside[aside].Row == row)
            {
                aside++;
                continue;
            }

            var time = batch.MeasuredAt[row];
            used[batch.Container[row]] = true;
            (earliest, latest) = (Math.Min(earliest, time), Math.Max(latest, time));
            if (time >= begin && time < end) continue;
            var day = UtcDay.Of(time);
            days.Add(day);
            (begin, end) = (day * UtcDay.Milliseconds, (day + 1) * UtcDay.Milliseconds);
        }

        return (earliest, latest, [.. batch.Containers.Where((_, index) => used[index])]);
    }

    private ReadOnlyMemory<byte> PayloadOf(in HotBatch batch) => chunks[batch.Chunk].Memory.Slice(batch.Start, batch.Length);

    private readonly record struct HotBatch(int Chunk, int Start, int Length, int Containers, long Earliest, long Latest)
    {
        public bool Overlaps(long from, long to) => Earliest < to && from <= Latest;
    }
}
