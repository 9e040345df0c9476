using Telemetry.Quantities;
using Telemetry.Readings;
using Telemetry.Storage.ReadingLog;

namespace Telemetry.Storage.Readings.Memory;

/// <summary>The plainest store there can be: it says what the others must answer, and serves where an engine would be too much.</summary>
public sealed class MemoryReadingStore : IReadingStore
{
    private readonly Lock gate = new();
    private readonly List<(string Owner, ReadingId Id, Reading Reading)> readings = [];
    private readonly List<SetAsideReading> setAside = [];
    private readonly List<Action> waiting = [];
    private int letters;

    /// <summary>It forgets everything when it ends.</summary>
    public ulong FirstMissingSegment => 0;

    public string? Trouble => null;

    public void Append(ulong segment, ReadingColumns batch)
    {
        var next = 0;
        for (var row = 0; row < batch.Count; row++)
        {
            var id = batch.IdAt(row);
            if (next < batch.SetAside.Count && batch.SetAside[next].Row == row)
            {
                var kept = new SetAsideReading(batch.Owner, id, batch.SetAside[next++].Verdict);
                waiting.Add(() => setAside.Add(kept));
                continue;
            }

            var entry = (batch.Owner, id, batch[row]);
            waiting.Add(() => readings.Add(entry));
        }
    }

    public void Append(ulong segment, DeadLetter letter) => waiting.Add(() => letters++);

    public void Flush()
    {
        lock (gate)
        {
            foreach (var add in waiting) add();
        }

        waiting.Clear();
    }

    public StoreCounts Counts()
    {
        lock (gate) return new StoreCounts(readings.Count, setAside.Count, letters);
    }

    public IReadOnlyList<string> Containers()
    {
        lock (gate) return [.. readings.Select(entry => entry.Reading.Container).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)];
    }

    public IEnumerable<Reading> Read(string container, Instant from, Instant to)
    {
        lock (gate)
            return ReadingOrder.Settle([.. readings.Select(entry => entry.Reading).Where(reading => reading.Container == container && from <= reading.MeasuredAt && reading.MeasuredAt < to)]);
    }

    public IReadOnlyList<NewestReading> Newest()
    {
        lock (gate)
        {
            return [.. readings.GroupBy(entry => (entry.Reading.Container, entry.Reading.Quantity))
                .OrderBy(group => group.Key.Container, StringComparer.Ordinal).ThenBy(group => group.Key.Quantity)
                .Select(group => group.OrderByDescending(entry => entry.Reading.MeasuredAt).ThenByDescending(entry => entry.Id.Sequence).ThenBy(entry => entry.Id.Epoch).ThenBy(entry => entry.Id.Device, StringComparer.Ordinal).First())
                .Select(entry => new NewestReading(entry.Owner, entry.Id.Device, entry.Reading))];
        }
    }

    public IReadOnlyList<SetAsideReading> SetAside(int limit)
    {
        lock (gate) return [.. Enumerable.Reverse(setAside).Take(limit)];
    }

    public void Dispose()
    {
    }
}
