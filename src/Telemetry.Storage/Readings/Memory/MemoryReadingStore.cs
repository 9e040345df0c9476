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

    public void Append(ReadingColumns batch)
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

    public void Append(DeadLetter letter) => waiting.Add(() => letters++);

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
        lock (gate) return new StoreCounts(readings.Count, readings.DistinctBy(entry => entry.Id).Count(), setAside.Count, letters);
    }

    public IReadOnlyDictionary<string, IReadOnlyList<Reading>> ByContainer()
    {
        lock (gate)
        {
            return readings.Select(entry => entry.Reading).Distinct()
                .OrderBy(reading => reading.MeasuredAt).ThenBy(reading => reading.Quantity).ThenBy(reading => reading.Value)
                .ThenBy(reading => reading.Status).ThenBy(reading => reading.Raw).ThenBy(reading => reading.Calibration)
                .GroupBy(reading => reading.Container, StringComparer.Ordinal)
                .ToDictionary(group => group.Key, IReadOnlyList<Reading> (group) => [.. group], StringComparer.Ordinal);
        }
    }

    public IReadOnlyList<NewestReading> Newest()
    {
        lock (gate)
        {
            return [.. readings.GroupBy(entry => (entry.Reading.Container, entry.Reading.Quantity))
                .OrderBy(group => group.Key.Container, StringComparer.Ordinal).ThenBy(group => group.Key.Quantity)
                .Select(group => group.OrderByDescending(entry => entry.Reading.MeasuredAt).ThenByDescending(entry => entry.Id.Sequence).ThenBy(entry => entry.Id.Epoch).First())
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
