using Telemetry.Storage.ReadingLog;

namespace Telemetry.Storage.Readings.Sealed;

/// <summary>Builds damaged or missing files of the store anew from the log, for as long as that is kept. The server must not be running.</summary>
public static class SealedRepair
{
    /// <returns>What was done, a line a file.</returns>
    /// <exception cref="CorruptStoreException">The log no longer has what a file needs; the message names it.</exception>
    /// <exception cref="IOException">A server is running on the folder.</exception>
    public static IReadOnlyList<string> Run(string folder, string logFolder)
    {
        using var only = new WriterLock(folder);
        var disk = new FolderDisk(logFolder);
        var found = SealedVerification.Of(folder);
        if (found.Damaged.Contains(Manifest.FileName)) return [StartAnew(folder, disk)];
        var done = new List<string>();
        var files = new SealedFolder(folder, keeps: true);
        foreach (var file in files.Manifest.Files.Where(file => found.Damaged.Contains(file.Name)).ToList())
        {
            var rebuilt = Rebuild(folder, disk, file, files.Number);
            files.Exchange([file], rebuilt);
            var same = rebuilt is [var one] && one.Sha256 == file.Sha256;
            done.Add($"{file.Name}: rebuilt from segments {file.FirstSegment} to {file.LastSegment} as {string.Join(", ", rebuilt.Select(one => one.Name))}, "
                + (same ? "the same to the byte" : $"{rebuilt.Sum(one => one.Rows)} readings instead of {file.Rows}: what retention had taken out is back until it runs again"));
        }

        if (found.Damaged.Contains(files.Manifest.State)) done.Add(RebuildState(folder, disk, files));
        return done;
    }

    /// <summary>Without a manifest nothing says what the files are; the log says everything.</summary>
    private static string StartAnew(string folder, FolderDisk disk)
    {
        var oldest = LogStart.Oldest(disk).Segment;
        if (oldest > 1) throw new CorruptStoreException($"{Manifest.FileName}: damaged, and the log begins with segment {oldest}: restore the folder of the readings from a copy.");
        StoreFolder.Clean(folder, Manifest.Empty);
        StoreFolder.Delete(Path.Combine(folder, Manifest.FileName));
        StoreFolder.Sync(folder);
        return $"{Manifest.FileName}: damaged; the store was emptied and is built anew from the log at the next start";
    }

    private static IReadOnlyList<SealedFile> Rebuild(string folder, FolderDisk disk, SealedFile file, Func<long> number)
    {
        var oldest = LogStart.Oldest(disk).Segment;
        if (file.FirstSegment < oldest)
            throw new CorruptStoreException($"{file.Name}: needs segments {file.FirstSegment} to {file.LastSegment}, the log begins with segment {oldest}: restore the file from a copy.");
        bool IsWanted(string container) => string.CompareOrdinal(file.FirstContainer, container) <= 0 && string.CompareOrdinal(container, file.LastContainer) <= 0;
        var segments = new List<HotSegment>();
        for (var segment = file.FirstSegment; segment <= file.LastSegment; segment++) segments.Add(new HotSegment(segment));
        foreach (var (segment, batch) in ReadingLogFolder.Batches(disk, file.FirstSegment, file.LastSegment))
        {
            if (batch.Containers.Exists(IsWanted)) segments[(int)(segment - file.FirstSegment)].Add(batch);
        }

        foreach (var segment in segments) segment.Publish();
        return Sealing.OfSpan(folder, segments, file.From, file.To, IsWanted, number);
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
            var sum = new HotSegment(oldest);
            foreach (var (_, batch) in ReadingLogFolder.Batches(disk, oldest, files.Manifest.FirstMissingSegment - 1)) sum.AddSetAside(batch);
            foreach (var letter in ReadingLogFolder.DeadLetters(disk, oldest, files.Manifest.FirstMissingSegment - 1)) sum.Add(letter);
            state = state.With(sum);
        }

        files.ReplaceState(state, newest);
        return $"{files.Manifest.State}: rebuilt; what was set aside is counted from segment {oldest} on";
    }
}
