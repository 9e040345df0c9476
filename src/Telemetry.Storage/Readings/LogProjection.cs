using Telemetry.Readings;
using Telemetry.Storage.ReadingLog;

namespace Telemetry.Storage.Readings;

/// <summary>Fills a store from a log.</summary>
public static class LogProjection
{
    /// <summary>Reads a log folder without changing it; a server may be writing to it.</summary>
    public static TStore FromLog<TStore>(this TStore store, string folder)
        where TStore : IReadingStore
    {
        var batch = new ReadingColumns();
        foreach (var record in ReadingLogFolder.ReadAll(folder))
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
