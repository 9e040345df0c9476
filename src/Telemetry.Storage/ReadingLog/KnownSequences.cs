using System.Globalization;
using Telemetry.Readings;

namespace Telemetry.Storage.ReadingLog;

/// <summary>
/// Which readings are in the log already, by device, epoch and sequence. At most <see cref="IntervalLimit"/> intervals a device, all epochs
/// together: an epoch without gaps costs one, so a device that restarts every day needs eleven years to get there. A device takes less than
/// 1 MB at the limit and about 300 bytes normally.
/// </summary>
public sealed class KnownSequences
{
    public const int IntervalLimit = 4_096;

    private readonly Dictionary<string, DeviceSequences> devices = new(StringComparer.Ordinal);

    public ulong WatermarkOf(string device, ulong epoch) => devices.GetValueOrDefault(device)?.Epochs.GetValueOrDefault(epoch)?.Watermark ?? 0;

    /// <summary>
    /// Learns the sequences of a batch and takes out the rows that were known. A row that would open one gap too many is kept aside: it is
    /// recorded, and stays unknown.
    /// </summary>
    /// <returns>The number of rows that were known.</returns>
    public int TakeNew(ReadingColumns batch)
    {
        if (batch.Count == 0) return 0;
        var device = DeviceOf(batch.Device);
        var epoch = device.EpochOf(batch.Epoch);
        var (from, to) = (batch.Sequence[0], batch.Sequence[batch.Count - 1] + 1);
        if (to - from == (ulong)batch.Count && !epoch.Overlaps(from, to) && device.TryAdd(epoch, from, to)) return 0;

        var before = batch.Count;
        var overLimit = new List<ulong>();
        batch.Keep(row =>
        {
            var sequence = batch.Sequence[row];
            if (epoch.Contains(sequence)) return false;
            if (!device.TryAdd(epoch, sequence, sequence + 1)) overLimit.Add(sequence);
            return true;
        });
        foreach (var sequence in overLimit) KeepAside(batch, sequence);
        if (epoch.Intervals == 0) device.Epochs.Remove(batch.Epoch);
        return before - batch.Count;
    }

    /// <summary>Learns the sequences of a batch that is in the log; those that were over the limit then are over it again.</summary>
    public void Learn(ReadingColumns batch) => TakeNew(batch);

    /// <summary><code>devices count | (device | epochs count | (epoch u64 | sequences)*)*</code></summary>
    internal void Write(PayloadWriter writer)
    {
        writer.Unsigned((ulong)devices.Count);
        foreach (var (device, sequences) in devices)
        {
            writer.Text(device);
            writer.Unsigned((ulong)sequences.Epochs.Count);
            foreach (var (epoch, set) in sequences.Epochs)
            {
                writer.Fixed64(epoch);
                set.Write(writer);
            }
        }
    }

    /// <exception cref="CorruptLogException">The bytes are not what <see cref="Write"/> made.</exception>
    internal static KnownSequences Read(ReadOnlySpan<byte> payload)
    {
        var reader = new PayloadReader(payload);
        var known = new KnownSequences();
        for (var left = reader.Items(); left > 0; left--)
        {
            var device = known.DeviceOf(reader.Text());
            for (var epochs = reader.Items(); epochs > 0; epochs--) device.Learn(reader.Fixed64(), SequenceSet.Read(ref reader));
        }

        return known;
    }

    private static void KeepAside(ReadingColumns batch, ulong sequence)
    {
        var row = Array.BinarySearch(batch.Sequence, 0, batch.Count, sequence);
        batch.SetVerdict(row, new Verdict(
            Fate.Kept, "sequence", sequence.ToString(CultureInfo.InvariantCulture),
            $"would open more than {IntervalLimit} gaps in what this device sent; let it send what is missing, or enrol it anew."));
    }

    private DeviceSequences DeviceOf(string device)
    {
        if (!devices.TryGetValue(device, out var sequences)) devices.Add(device, sequences = new DeviceSequences());
        return sequences;
    }

    private sealed class DeviceSequences
    {
        private int intervals;

        public Dictionary<ulong, SequenceSet> Epochs { get; } = [];

        public SequenceSet EpochOf(ulong epoch)
        {
            if (!Epochs.TryGetValue(epoch, out var sequences)) Epochs.Add(epoch, sequences = new SequenceSet());
            return sequences;
        }

        public void Learn(ulong epoch, SequenceSet sequences)
        {
            Epochs.Add(epoch, sequences);
            intervals += sequences.Intervals;
        }

        /// <summary>False when the range would make one interval too many.</summary>
        public bool TryAdd(SequenceSet epoch, ulong from, ulong to)
        {
            var growth = epoch.GrowthBy(from, to);
            if (intervals + growth > IntervalLimit) return false;
            epoch.Add(from, to);
            intervals += growth;
            return true;
        }
    }
}
