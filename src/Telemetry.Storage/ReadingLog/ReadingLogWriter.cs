namespace Telemetry.Storage.ReadingLog;

/// <summary>
/// Appends records and makes them durable in groups. One writer a folder, one thread a writer. Opening repairs a torn tail.
/// </summary>
public sealed class ReadingLogWriter : IDisposable
{
    private readonly string folder;
    private readonly long segmentLimit;
    private readonly FileStream only;
    private FileStream file;
    private byte[] chain;
    private ulong number;
    private string? failure;

    private ReadingLogWriter(string folder, long segmentLimit, FileStream only, FileStream file, byte[] chain, ulong number) =>
        (this.folder, this.segmentLimit, this.only, this.file, this.chain, this.number) = (folder, segmentLimit, only, file, chain, number);

    /// <summary>Opens the log and hands every record that is in it to <paramref name="replay"/>, oldest first.</summary>
    /// <param name="segmentLimit">A segment that has grown beyond this many bytes is followed by a new one.</param>
    /// <exception cref="CorruptLogException">Damage where acknowledged readings lie.</exception>
    /// <exception cref="IOException">Another process writes to this folder.</exception>
    public static ReadingLogWriter Open(string folder, Action<LogRecord> replay, long segmentLimit = 64 * 1024 * 1024)
    {
        Directory.CreateDirectory(folder);

        // Taken before reading: two writers must not both believe that they repaired the tail. Only FileShare.None excludes on Linux.
        var only = new FileStream(Path.Combine(folder, "writer.lock"), FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None);
        try
        {
            return Open(folder, replay, segmentLimit, only);
        }
        catch
        {
            only.Dispose();
            throw;
        }
    }

    /// <summary>Writes a record. It is not durable, and must not be acknowledged, before <see cref="Commit"/> has returned.</summary>
    public void Append(LogRecordKind kind, ReadOnlySpan<byte> payload)
    {
        ThrowIfFailed();
        try
        {
            if (file.Length > segmentLimit) Roll();
            chain = LogSegment.Write(file, chain, kind, payload);
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            throw Poisoned(error);
        }
    }

    /// <summary>Makes everything appended so far durable.</summary>
    /// <exception cref="LogClosedException">The fsync failed, now or before; nothing since the last commit may be acknowledged.</exception>
    public void Commit()
    {
        ThrowIfFailed();
        try
        {
            RandomAccess.FlushToDisk(file.SafeFileHandle);
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            throw Poisoned(error);
        }
    }

    public void Dispose()
    {
        failure ??= "the reading log was closed";
        file.Dispose();
        only.Dispose();
    }

    private static ReadingLogWriter Open(string folder, Action<LogRecord> replay, long segmentLimit, FileStream only)
    {
        var chain = new byte[32];
        var segments = ReadingLogFolder.Segments(folder);
        for (var i = 0; i < segments.Count; i++)
        {
            var isLast = i == segments.Count - 1;
            var (records, next, good, damage) = ReadingLogFolder.ReadSegment(segments[i], i + 1, isLast, chain);
            foreach (var record in records) replay(record);
            if (isLast) return new ReadingLogWriter(folder, segmentLimit, only, Repaired(segments[i], good, damage, (ulong)(i + 1), chain), next, (ulong)(i + 1));
            chain = next;
        }

        return new ReadingLogWriter(folder, segmentLimit, only, Create(folder, 1, chain), chain, 1);
    }

    private static FileStream Repaired(string path, long good, string? damage, ulong number, byte[] chain)
    {
        var last = new FileStream(path, FileMode.Open, FileAccess.ReadWrite, FileShare.Read, bufferSize: 0);
        if (damage is not null)
        {
            last.SetLength(good);
            if (good == 0) last.Write(LogSegment.Header(number, chain));
            RandomAccess.FlushToDisk(last.SafeFileHandle);
        }

        last.Seek(0, SeekOrigin.End);
        return last;
    }

    private static FileStream Create(string folder, ulong number, byte[] chain)
    {
        var created = new FileStream(Path.Combine(folder, LogSegment.NameOf(number)), FileMode.CreateNew, FileAccess.ReadWrite, FileShare.Read, bufferSize: 0);
        created.Write(LogSegment.Header(number, chain));
        RandomAccess.FlushToDisk(created.SafeFileHandle);
        FolderSync.Flush(folder);
        return created;
    }

    private void Roll()
    {
        RandomAccess.FlushToDisk(file.SafeFileHandle);
        var next = Create(folder, number + 1, chain);
        file.Dispose();
        file = next;
        number++;
    }

    private LogClosedException Poisoned(Exception error)
    {
        failure = $"writing the reading log failed ({error.Message}); free the disk and start the server again";
        return new LogClosedException(failure, error);
    }

    private void ThrowIfFailed()
    {
        if (failure is not null) throw new LogClosedException(failure);
    }
}
