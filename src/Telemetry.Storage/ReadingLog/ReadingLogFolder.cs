using System.Globalization;
using Telemetry.Readings;

namespace Telemetry.Storage.ReadingLog;

/// <summary>Reads the segments of a log in order, without changing anything. Works beside a running writer.</summary>
public static class ReadingLogFolder
{
    /// <summary>Every record in order. A torn tail of the last segment is left out, because a writer may be in the middle of it.</summary>
    /// <exception cref="CorruptLogException">A segment is missing, or damaged where readings lie that were acknowledged.</exception>
    public static IEnumerable<LogRecord> ReadAll(string folder) => Scan(new FolderDisk(folder)).SelectMany(segment => segment.Scan.Records);

    /// <summary>Every batch of readings in order, those set aside included. The columns are filled anew at each step.</summary>
    /// <exception cref="CorruptLogException">As <see cref="ReadAll"/>.</exception>
    public static IEnumerable<ReadingColumns> Readings(string folder)
    {
        var disk = new FolderDisk(folder);
        return Batches(disk, LogStart.Oldest(disk).Segment, ulong.MaxValue).Select(entry => entry.Batch);
    }

    /// <summary>The batches of readings of some segments. The columns are filled anew at each step.</summary>
    internal static IEnumerable<(ulong Segment, ReadingColumns Batch)> Batches(ILogDisk disk, ulong first, ulong last)
    {
        var batch = new ReadingColumns();
        foreach (var record in Records(disk, first, last).Where(record => record.HoldsReadings))
        {
            LogPayload.Read(record, batch);
            yield return (record.Segment, batch);
        }
    }

    internal static IEnumerable<DeadLetter> DeadLetters(ILogDisk disk, ulong first, ulong last) =>
        Records(disk, first, last).Where(record => record.Kind == LogRecordKind.DeadLetter).Select(LogPayload.ReadDeadLetter);

    private static IEnumerable<LogRecord> Records(ILogDisk disk, ulong first, ulong last) =>
        Scan(disk, first == 1 ? LogStart.First : LogStart.At(disk, first)).TakeWhile(segment => string.CompareOrdinal(segment.Name, LogSegment.NameOf(last)) <= 0).SelectMany(segment => segment.Scan.Records);

    /// <summary>Checks every byte and names the first bad one of each segment, a torn tail included.</summary>
    public static LogVerification Verify(string folder)
    {
        var disk = new FolderDisk(folder);
        var findings = new List<string>();
        long records = 0, readings = 0;
        try
        {
            foreach (var (name, scan) in Scan(disk))
            {
                records += scan.Records.Count;
                readings += scan.Records.Sum(LogPayload.CountReadings);
                if (scan.Damage is { } damage) findings.Add(Where(name, scan) + $": {damage}; a write was cut off there, nothing of it was acknowledged.");
            }
        }
        catch (CorruptLogException error)
        {
            findings.Add(error.Message);
        }

        return new LogVerification(disk.Segments().Count, records, readings, findings);
    }

    internal static IEnumerable<(string Name, SegmentScan Scan)> Scan(ILogDisk disk) => Scan(disk, LogStart.Oldest(disk));

    /// <summary>The segments from a start on; there may be none.</summary>
    internal static IEnumerable<(string Name, SegmentScan Scan)> Scan(ILogDisk disk, LogStart start)
    {
        var chain = start.Chain;
        var names = disk.Segments().Where(name => string.CompareOrdinal(name, LogSegment.NameOf(start.Segment)) >= 0).ToList();
        for (var i = 0; i < names.Count; i++)
        {
            var name = names[i];
            var number = start.Segment + (ulong)i;
            if (name != LogSegment.NameOf(number)) throw new CorruptLogException($"{name}: expected segment {LogSegment.NameOf(number)}; put the missing segment back.");
            var scan = LogSegment.Scan(disk.Read(name), number, chain);
            if (scan.Damage is not null && (scan.WasDurable || i < names.Count - 1))
                throw new CorruptLogException($"{Where(name, scan)}: {scan.Damage}; restore this segment from a copy.");
            yield return (name, scan);
            chain = scan.Chain;
        }
    }

    private static string Where(string name, SegmentScan scan) => string.Create(CultureInfo.InvariantCulture, $"{name} at byte {scan.Good}");
}
