using Telemetry.Quantities;
using Telemetry.Readings.Retention;
using Telemetry.Storage.ReadingLog;

namespace Telemetry.Storage.Readings.Sealed;

/// <summary>
/// Gives up the oldest segments of the log. A marker says where the log begins from then on, and is durable before a segment goes: what is missing behind
/// it is damage, what is missing before it is not.
/// </summary>
internal static class LogRetention
{
    /// <param name="firstMissing">The first segment that is not sealed; it and what follows stay.</param>
    public static IReadOnlyList<RetentionFinding> Run(ILogDisk disk, int keepDays, ulong firstMissing, IReadOnlyList<EvidenceHold> holds, Instant now, bool apply)
    {
        var findings = new List<RetentionFinding>();
        var begin = LogStart.Oldest(disk);

        // Both files of known sequences must stay usable: if the newer one is damaged the older one serves, together with the segments behind it.
        var known = LogMarker.OldestSegment(disk, LogMarker.Known) ?? begin.Segment;
        for (var number = begin.Segment; number < Math.Min(firstMissing, known); number++)
        {
            var name = LogSegment.NameOf(number);
            var scan = LogSegment.Scan(disk.Read(name), number, LogStart.At(disk, number).Chain);
            var arrivals = Arrivals(scan);
            if (arrivals.Latest >= now - TimeSpan.FromDays(keepDays)) break;
            if (holds.Any(hold => hold.From <= arrivals.Latest && arrivals.Earliest <= hold.MadeAt))
            {
                findings.Add(new RetentionFinding(name, arrivals.Readings, 0, arrivals.Readings));
                break;
            }

            findings.Add(new RetentionFinding(name, arrivals.Readings, arrivals.Readings, 0));
            begin = LogStart.At(disk, number + 1);
        }

        if (!apply || begin.Segment == LogStart.Oldest(disk).Segment) return findings;
        LogMarker.Save(disk, LogMarker.Begin, begin, []);
        foreach (var old in disk.Segments().Where(name => string.CompareOrdinal(name, LogSegment.NameOf(begin.Segment)) < 0)) disk.Delete(old);
        disk.SyncFolder();
        return findings;
    }

    private static (Instant Earliest, Instant Latest, long Readings) Arrivals(SegmentScan scan)
    {
        var (earliest, latest, readings) = (Instant.MaxValue, Instant.MinValue, 0L);
        var batch = new Telemetry.Readings.ReadingColumns();
        foreach (var record in scan.Records)
        {
            if (record.Kind == LogRecordKind.Closed) continue;
            if (record.HoldsReadings) LogPayload.Read(record, batch);
            var arrived = record.HoldsReadings ? batch.ReceivedAt : LogPayload.ReadDeadLetter(record).ReceivedAt;
            (earliest, latest) = (arrived < earliest ? arrived : earliest, arrived > latest ? arrived : latest);
            if (record.HoldsReadings) readings += batch.Count;
        }

        return (earliest, latest, readings);
    }
}
