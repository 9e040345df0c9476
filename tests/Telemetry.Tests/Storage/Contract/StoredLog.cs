using Telemetry.Quantities;
using Telemetry.Readings;
using Telemetry.Storage.ReadingLog;
using Telemetry.Storage.Readings;

namespace Telemetry.Tests.Storage.Contract;

/// <summary>A log in memory: what was handed to a store, so that it can be handed in again as a start does.</summary>
public sealed class StoredLog
{
    private readonly List<(ulong Segment, ReadingColumns? Batch, DeadLetter? Letter)> records = [];

    public void Add(ulong segment, ReadingColumns batch) => records.Add((segment, batch, null));

    public void Add(ulong segment, DeadLetter letter) => records.Add((segment, null, letter));

    /// <summary>What a start does: everything from the first segment that the store does not have for good.</summary>
    public void Replay(IReadingStore store)
    {
        var first = store.FirstMissingSegment;
        foreach (var (segment, batch, letter) in records.Where(record => record.Segment >= first))
        {
            if (batch is not null) store.Append(segment, batch);
            if (letter is not null) store.Append(segment, letter);
        }

        store.Flush();
    }

    /// <summary>A batch in which the named rows are set aside with a reason of their own.</summary>
    public static ReadingColumns Batch(IReadOnlyList<Reading> readings, ulong epoch = 1, ulong first = 0, string device = "device-1", string owner = "owner-1", params int[] setAside)
    {
        var batch = ReadingColumns.Of(device, owner, epoch, first, readings);
        batch.ReceivedAt = Instant.FromUtc(2024, 10, 2);
        foreach (var row in setAside) batch.SetVerdict(row, new Verdict(Fate.Refused, "value", "9", $"row {row} is impossible"));
        return batch;
    }
}
