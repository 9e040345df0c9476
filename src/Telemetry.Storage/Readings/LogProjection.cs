using Telemetry.Readings;
using Telemetry.Storage.ReadingLog;

namespace Telemetry.Storage.Readings;

/// <summary>Fills a store from a log.</summary>
public static class LogProjection
{
    /// <summary>Reads what a store is missing from a log folder without changing that; a server may be writing to it.</summary>
    /// <exception cref="CorruptLogException">The log is damaged, or it and the store do not fit each other.</exception>
    public static TStore FromLog<TStore>(this TStore store, string folder)
        where TStore : IReadingStore
    {
        var disk = new FolderDisk(folder);
        var oldest = LogStart.Oldest(disk);
        IntakeOpening.RefuseMisfit(disk, oldest, store.FirstMissingSegment);
        var start = store.FirstMissingSegment <= oldest.Segment ? oldest : LogStart.AtOrAfterTheEnd(disk, store.FirstMissingSegment);
        var batch = new ReadingColumns();
        foreach (var record in ReadingLogFolder.Scan(disk, start).SelectMany(segment => segment.Scan.Records))
        {
            if (record.Kind == LogRecordKind.DeadLetter) store.Append(record.Segment, LogPayload.ReadDeadLetter(record));
            if (!record.HoldsReadings) continue;
            LogPayload.Read(record, batch);
            store.Append(record.Segment, batch);
        }

        store.Flush();
        return store;
    }
}
