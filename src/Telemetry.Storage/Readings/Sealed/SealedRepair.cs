using Telemetry.Storage.ReadingLog;

namespace Telemetry.Storage.Readings.Sealed;

/// <summary>Builds damaged or missing files of the store anew from the log, for as long as that is kept. The server must not be running.</summary>
public static class SealedRepair
{
    /// <exception cref="IOException">A server is running on the folder.</exception>
    public static RepairOutcome Run(string folder, string logFolder)
    {
        using var only = new WriterLock(folder);
        var disk = new FolderDisk(logFolder);
        var found = SealedVerification.Of(folder);
        var outcome = new RepairOutcome([], []);
        if (found.Damaged.Contains(Manifest.FileName))
        {
            outcome.Try(() => StartAnew(folder, disk, found.Findings[0]));
            return outcome;
        }

        var files = new SealedFolder(folder, keeps: true);
        foreach (var file in files.Manifest.Files.Where(file => found.Damaged.Contains(file.Name)).ToList()) outcome.Try(() => Rebuild(folder, disk, file, files));
        if (found.Damaged.Contains(files.Manifest.State)) outcome.Try(() => RebuildState(folder, disk, files));
        return outcome;
    }

    /// <summary>Without a manifest nothing says what the files are; the log says everything, but only when all of it is there.</summary>
    private static string StartAnew(string folder, FolderDisk disk, string finding)
    {
        if (Manifest.IsOfNewerProgram(folder)) throw new CorruptStoreException(finding);
        var start = LogStart.Oldest(disk);
        if (start.Segment > 1) throw new CorruptStoreException($"{Manifest.FileName}: damaged, and the log begins with segment {start.Segment}: restore the folder of the readings, all of it, from a copy.");
        var records = ReadingLogFolder.Scan(disk, start).Sum(segment => (long)segment.Scan.Records.Count);
        if (records == 0 || LogMarker.NewestSegment(disk, LogMarker.Known) > IntakeOpening.AfterTheEnd(disk, start))
            throw new CorruptStoreException($"{Manifest.FileName}: damaged, and the log is not whole: restore the folder of the readings, all of it, from a copy.");
        StoreFolder.Clean(folder, Manifest.Empty);
        StoreFolder.Delete(Path.Combine(folder, Manifest.FileName));
        StoreFolder.Sync(folder);
        return $"{Manifest.FileName}: damaged; the store was emptied and is built anew from the log at the next start";
    }

    private static string Rebuild(string folder, FolderDisk disk, SealedFile file, SealedFolder files)
    {
        var oldest = LogStart.Oldest(disk);
        if (file.FirstSegment < oldest.Segment || file.LastSegment >= IntakeOpening.AfterTheEnd(disk, oldest))
            throw new CorruptStoreException($"{file.Name}: needs segments {file.FirstSegment} to {file.LastSegment}, the log has {oldest.Segment} to {IntakeOpening.AfterTheEnd(disk, oldest) - 1}: restore the file from a copy.");
        var rebuilt = Sealing.OfSpan(folder, SegmentsOf(disk, file), file.From, file.To, container => Holds(file, container), files.Number);
        if (rebuilt.Sum(one => one.Rows) < file.Rows)
            throw new CorruptStoreException($"{file.Name}: the log has {rebuilt.Sum(one => one.Rows)} of its {file.Rows} readings: restore the file from a copy.");
        files.Exchange([file], rebuilt);
        var same = rebuilt is [var only] && only.Sha256 == file.Sha256;
        return $"{file.Name}: rebuilt from segments {file.FirstSegment} to {file.LastSegment} as {string.Join(", ", rebuilt.Select(one => one.Name))}, "
            + (same ? "the same to the byte" : $"{rebuilt.Sum(one => one.Rows)} readings instead of {file.Rows}: what retention had taken out is back until it runs again");
    }

    private static bool Holds(SealedFile file, string container) => string.CompareOrdinal(file.FirstContainer, container) <= 0 && string.CompareOrdinal(container, file.LastContainer) <= 0;

    private static List<HotSegment> SegmentsOf(FolderDisk disk, SealedFile file)
    {
        var segments = new List<HotSegment>();
        for (var segment = file.FirstSegment; segment <= file.LastSegment; segment++) segments.Add(new HotSegment(segment, 0));
        foreach (var (segment, batch) in ReadingLogFolder.Batches(disk, file.FirstSegment, file.LastSegment))
        {
            var isInSpan = batch.MeasuredAt.AsSpan(0, batch.Count).ContainsAnyInRange(file.From, file.To - 1);
            if (isInSpan && batch.Containers.Exists(container => Holds(file, container))) segments[(int)(segment - file.FirstSegment)].Add(batch);
        }

        foreach (var segment in segments) segment.Publish();
        return segments;
    }

    /// <summary>The newest readings come from the files themselves; what was set aside from the part of the log that is kept.</summary>
    private static string RebuildState(string folder, FolderDisk disk, SealedFolder files)
    {
        var newest = new NewestReadings();
        foreach (var file in files.Manifest.Files)
        {
            using var reader = new SealedFileReader(folder, file);
            var rows = new SealedRows();
            for (var group = 0; group < file.Groups.Count; group++)
            {
                rows.Clear();
                reader.Read(group, _ => true, rows);
                newest.Add(rows);
            }
        }

        var oldest = LogStart.Oldest(disk).Segment;
        var state = StoreState.Empty;
        if (oldest < files.Manifest.FirstMissingSegment)
        {
            var sum = new HotSegment(oldest, 0);
            foreach (var (_, batch) in ReadingLogFolder.Batches(disk, oldest, files.Manifest.FirstMissingSegment - 1)) sum.AddSetAside(batch);
            foreach (var letter in ReadingLogFolder.DeadLetters(disk, oldest, files.Manifest.FirstMissingSegment - 1)) sum.Add(letter);
            state = state.With(sum);
        }

        files.ReplaceState(state, newest);
        return $"{files.Manifest.State}: rebuilt; what was set aside is counted from segment {oldest} on";
    }
}
