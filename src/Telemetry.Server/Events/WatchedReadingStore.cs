using Telemetry.Quantities;
using Telemetry.Readings;
using Telemetry.Server.Events.Recent;
using Telemetry.Storage.ReadingLog;
using Telemetry.Storage.Readings;

namespace Telemetry.Server.Events;

/// <summary>A store that remembers which containers were touched, and when their readings were measured, as soon as those can be read.</summary>
internal sealed class WatchedReadingStore : IReadingStore
{
    private readonly IReadingStore store;
    private readonly TouchedContainers touched;
    private readonly Dictionary<string, List<Reading>?> arrived = new(StringComparer.Ordinal);
    private readonly Dictionary<string, TouchedSpan> appended = new(StringComparer.Ordinal);
    private ulong newest;

    /// <param name="recentLimit">Bytes of <see cref="Recent"/>, 0 or more.</param>
    public WatchedReadingStore(IReadingStore store, TouchedContainers touched, long recentLimit)
    {
        (this.store, this.touched) = (store, touched);
        Recent = new RecentReadings(store, recentLimit);
        OpenedAt = newest = store.FirstMissingSegment;
        touched.Add([], newest);
    }

    /// <summary>The first segment that was handed in, or would have been, since the store was opened; what lies before was not seen here.</summary>
    public ulong OpenedAt { get; }

    /// <summary>What looks read from; it is handed what comes in.</summary>
    public RecentReadings Recent { get; }

    public ulong FirstMissingSegment => store.FirstMissingSegment;

    public string? Trouble => store.Trouble;

    public void Append(ulong segment, ReadingColumns batch)
    {
        store.Append(segment, batch);
        newest = segment;
        Remember(segment, batch);
    }

    public void Append(ulong segment, DeadLetter letter) => store.Append(segment, letter);

    public void Flush()
    {
        store.Flush();
        if (appended.Count == 0) return;

        // Before anybody is told to look.
        foreach (var (container, readings) in arrived) Recent.Append(container, readings);
        arrived.Clear();
        touched.Add(appended.Values, newest);
        appended.Clear();
    }

    public StoreCounts Counts() => store.Counts();

    public IReadOnlyList<string> Containers() => store.Containers();

    public IEnumerable<Reading> Read(string container, Instant from, Instant to) => store.Read(container, from, to);

    public IEnumerable<ContainerReadings> Read(IReadOnlyList<string> containers, QuantitySet quantities, Instant from, Instant to) => store.Read(containers, quantities, from, to);

    public IReadOnlyList<NewestReading> Newest() => store.Newest();

    public IReadOnlyList<SetAsideReading> SetAside(int limit) => store.SetAside(limit);

    public void Dispose() => store.Dispose();

    /// <summary>Only accepted readings of quantities that tell of emptyings. Rows of one container mostly lie together, so names are looked up once a run.</summary>
    private void Remember(ulong segment, ReadingColumns batch)
    {
        var aside = 0;
        for (var row = 0; row < batch.Count;)
        {
            var (container, first, last) = (batch.Container[row], long.MaxValue, long.MinValue);
            List<Reading>? kept = null;
            for (; row < batch.Count && batch.Container[row] == container; row++)
            {
                if (aside < batch.SetAside.Count && batch.SetAside[aside].Row == row) aside++;
                else if (QuantitySet.OfEmptyings.ContainsCode(batch.Quantity[row]))
                {
                    if (first > last) kept = Kept(batch.Containers[container]);
                    (first, last) = (Math.Min(first, batch.MeasuredAt[row]), Math.Max(last, batch.MeasuredAt[row]));
                    kept?.Add(batch[row] with { Raw = 0, Calibration = 0 });
                }
            }

            if (first > last) continue;
            var span = new TouchedSpan(batch.Containers[container], new Instant(first), new Instant(last), segment);
            appended[span.Container] = appended.TryGetValue(span.Container, out var before) ? before.With(span) : span;
        }
    }

    /// <summary>Where to put what comes in for a container until it can be read; null when nobody keeps it, and until the next <see cref="Flush"/>: a part of it would be none.</summary>
    private List<Reading>? Kept(string container)
    {
        if (!arrived.TryGetValue(container, out var kept)) arrived.Add(container, kept = Recent.Holds(container) ? [] : null);
        return kept;
    }
}
