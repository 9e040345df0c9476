using Telemetry.Quantities;
using Telemetry.Readings;
using Telemetry.Storage.ReadingLog;

namespace Telemetry.Storage.Readings.Sealed;

/// <summary>
/// The newest reading of each container and quantity by measured time, in memory: about 100 bytes each. Taking the same reading in again changes nothing, so
/// it may be ahead of what is sealed.
/// </summary>
internal sealed class NewestReadings
{
    private static readonly int Quantities = Enum.GetValues<Quantity>().Max(quantity => (int)quantity) + 1;
    private readonly Lock gate = new();
    private readonly Dictionary<string, Entry[]> byContainer = new(StringComparer.Ordinal);
    private KeyValuePair<string, Entry[]>[] sorted = [];
    private int count;

    public void Add(ReadingColumns batch)
    {
        lock (gate)
        {
            var entries = new Entry[batch.Containers.Count][];
            var aside = 0;
            for (var row = 0; row < batch.Count; row++)
            {
                if (aside < batch.SetAside.Count && batch.SetAside[aside].Row == row)
                {
                    aside++;
                    continue;
                }

                ref var entry = ref (entries[batch.Container[row]] ??= EntriesOf(batch.Containers[batch.Container[row]]))[batch.Quantity[row]];
                if (entry.Device is not null && !IsNewer(batch.MeasuredAt[row], batch.Sequence[row], batch.Epoch, batch.Device, entry)) continue;
                entry = new Entry(
                    batch.Owner, batch.Device, batch.Epoch, batch.Sequence[row], batch.MeasuredAt[row], batch.Value[row], batch.Status[row], batch.Raw[row], batch.Calibration[row]);
            }
        }
    }

    public void Add(SealedRows rows)
    {
        lock (gate)
        {
            for (var row = 0; row < rows.Count; row++)
            {
                ref var entry = ref EntriesOf(rows.Texts[rows.Container[row]])[rows.Quantity[row]];
                if (entry.Device is not null && !IsNewer(rows.MeasuredAt[row], rows.Sequence[row], rows.Epoch[row], rows.Texts[rows.Device[row]], entry)) continue;
                entry = new Entry(
                    rows.Texts[rows.Owner[row]], rows.Texts[rows.Device[row]], rows.Epoch[row], rows.Sequence[row], rows.MeasuredAt[row], rows.Value[row], rows.Status[row], rows.Raw[row], rows.Calibration[row]);
            }
        }
    }

    public IReadOnlyList<string> Containers()
    {
        lock (gate) return Array.ConvertAll(Sorted(), entry => entry.Key);
    }

    public IReadOnlyList<NewestReading> All()
    {
        lock (gate)
        {
            var all = new List<NewestReading>(count);
            foreach (var (container, entries) in Sorted())
            {
                for (var quantity = 0; quantity < entries.Length; quantity++)
                {
                    if (entries[quantity].Device is not null) all.Add(entries[quantity].ToNewest(container, (Quantity)quantity));
                }
            }

            count = all.Count;
            return all;
        }
    }

    /// <summary><code>count | (owner | device | epoch u64 | container | quantity | sequence | measuredAt | value | status | raw | calibration)*</code></summary>
    public void Write(PayloadWriter writer)
    {
        lock (gate)
        {
            writer.Unsigned((ulong)byContainer.Values.Sum(entries => entries.Count(entry => entry.Device is not null)));
            foreach (var (container, entries) in byContainer)
            {
                for (var quantity = 0; quantity < entries.Length; quantity++)
                {
                    if (entries[quantity].Device is not null) entries[quantity].Write(writer, container, quantity);
                }
            }
        }
    }

    public void Read(ref PayloadReader reader)
    {
        for (var left = reader.Items(); left > 0; left--)
        {
            var (owner, device, epoch, container, quantity) = (reader.Text(), reader.Text(), reader.Fixed64(), reader.Text(), reader.Count());
            EntriesOf(container)[quantity] = new Entry(
                owner, device, epoch, reader.Unsigned(), reader.Signed(), reader.Signed(), reader.Count(), reader.Signed(), reader.Count());
        }
    }

    private static bool IsNewer(long measuredAt, ulong sequence, ulong epoch, string device, in Entry entry)
    {
        if (measuredAt != entry.MeasuredAt) return measuredAt > entry.MeasuredAt;
        if (sequence != entry.Sequence) return sequence > entry.Sequence;
        return epoch != entry.Epoch ? epoch < entry.Epoch : string.CompareOrdinal(device, entry.Device) < 0;
    }

    private Entry[] EntriesOf(string container)
    {
        if (byContainer.TryGetValue(container, out var entries)) return entries;
        byContainer.Add(container, entries = new Entry[Quantities]);
        sorted = [];
        return entries;
    }

    private KeyValuePair<string, Entry[]>[] Sorted()
    {
        if (sorted.Length == byContainer.Count) return sorted;
        sorted = [.. byContainer];
        Array.Sort(sorted, (left, right) => string.CompareOrdinal(left.Key, right.Key));
        return sorted;
    }

    private readonly record struct Entry(string Owner, string Device, ulong Epoch, ulong Sequence, long MeasuredAt, long Value, int Status, long Raw, int Calibration)
    {
        public NewestReading ToNewest(string container, Quantity quantity) =>
            new(Owner, Device, new Reading(container, quantity, new Instant(MeasuredAt), Value, (ReadingStatus)Status, Raw, Calibration));

        public void Write(PayloadWriter writer, string container, int quantity)
        {
            writer.Text(Owner);
            writer.Text(Device);
            writer.Fixed64(Epoch);
            writer.Text(container);
            writer.Unsigned((ulong)quantity);
            writer.Unsigned(Sequence);
            writer.Signed(MeasuredAt);
            writer.Signed(Value);
            writer.Unsigned((ulong)Status);
            writer.Signed(Raw);
            writer.Unsigned((ulong)Calibration);
        }
    }
}
