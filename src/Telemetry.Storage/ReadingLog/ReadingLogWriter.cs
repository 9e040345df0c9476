using System.Security.Cryptography;

namespace Telemetry.Storage.ReadingLog;

/// <summary>
/// Appends records and makes them durable in groups. One thread appends (<see cref="Add"/>, <see cref="Write"/>) while another flushes what was
/// written before (<see cref="Flush"/>), so that two groups are on their way at once. Every opening begins a new segment.
/// </summary>
public sealed class ReadingLogWriter : IDisposable
{
    public const long DefaultSegmentSize = 32 * 1024 * 1024;

    private readonly IncrementalHash hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
    private readonly PayloadWriter buffer = new();
    private readonly ILogDisk disk;
    private readonly long segmentSize;
    private readonly byte[] chain;
    private OpenSegment? segment;
    private ulong number;
    private volatile string? failure;

    private ReadingLogWriter(ILogDisk disk, long segmentSize, byte[] chain, ulong number) =>
        (this.disk, this.segmentSize, this.chain, this.number) = (disk, segmentSize, chain, number);

    /// <summary>Opens the log, cuts a torn tail, and hands every record from a start on to <paramref name="replay"/>, oldest first.</summary>
    /// <param name="segmentSize">Bytes after which a segment is followed by a new one; so much disk is taken in advance.</param>
    /// <exception cref="CorruptLogException">Damage where acknowledged readings lie.</exception>
    internal static ReadingLogWriter Open(ILogDisk disk, Action<LogRecord> replay, long segmentSize = DefaultSegmentSize, LogStart? start = null)
    {
        start ??= LogStart.Oldest(disk);
        var chain = start.Chain;
        var number = start.Segment - 1;
        var isEmpty = false;
        foreach (var (name, scan) in ReadingLogFolder.Scan(disk, start))
        {
            foreach (var record in scan.Records) replay(record);
            chain = scan.Chain;
            number++;
            isEmpty = scan.Records.Count == 0;
            if (!isEmpty) Trim(disk, name, scan.Good);
        }

        // The number of a last segment without a record is used again; one in the middle, should there ever be one, is part of the chain.
        return new ReadingLogWriter(disk, segmentSize, [.. chain], isEmpty ? number - 1 : number);
    }

    /// <summary>Puts a record into the group that is being put together. Nothing reaches the disk before <see cref="Write"/>.</summary>
    /// <returns>The number of the segment that it is in.</returns>
    /// <exception cref="DiskFullException">A new segment was due and found no space; the record is not in the group, call again.</exception>
    internal ulong Add<T>(LogRecordKind kind, T content, Action<PayloadWriter, T> payload)
    {
        ThrowIfFailed();
        var current = Segment();
        var start = buffer.Length;
        buffer.Reserve(LogSegment.RecordOverhead);
        payload(buffer, content);
        LogSegment.Finish(buffer.Written[start..], kind, current.Durable, chain, hash);
        return current.Number;
    }

    /// <summary>Begins a new segment when the current one is full, there is none, or one is asked for and the current one has a record.</summary>
    /// <returns>Where the new segment starts; everything before it is durable. Null when none was begun.</returns>
    /// <exception cref="DiskFullException">There is no space; call again.</exception>
    internal LogStart? BeginSegment(bool asked)
    {
        ThrowIfFailed();
        var before = segment;
        var current = Segment(asked);
        return current == before ? null : new LogStart(current.Number, [.. chain]);
    }

    /// <summary>Writes the group. It is not durable, and must not be acknowledged, before <see cref="Flush"/> of the mark has returned.</summary>
    /// <exception cref="DiskFullException">There is no space; the group is kept, call again.</exception>
    public LogMark Write()
    {
        ThrowIfFailed();
        if (segment is null) return default;
        try
        {
            segment.Append(buffer.Written);
            buffer.Clear();
            return new LogMark(segment, segment.Length);
        }
        catch (Exception error) when (IsFatal(error))
        {
            throw Poisoned(error);
        }
    }

    /// <summary>Makes everything before a mark durable.</summary>
    /// <exception cref="LogClosedException">The fsync failed, now or before; nothing after the last good one may be acknowledged.</exception>
    public void Flush(LogMark mark)
    {
        ThrowIfFailed();
        try
        {
            mark.Segment?.Flush(mark.End);
        }
        catch (Exception error) when (IsFatal(error))
        {
            throw Poisoned(error);
        }

        ThrowIfFailed();
    }

    /// <summary>Ends in order: a last record says so, and unused space is given back. Both threads must have ended.</summary>
    public void Dispose()
    {
        if (failure is null && segment is not null)
        {
            try
            {
                Flush(Write());
                LogSegment.Finish(buffer.Reserve(LogSegment.RecordOverhead), LogRecordKind.Closed, segment.Durable, chain, hash);
                Flush(Write());
                segment.Close();
            }
            catch (Exception error) when (error is IOException or LogClosedException)
            {
                // Nothing acknowledged depends on the closing record; the next opening does without.
            }
        }

        failure ??= "the reading log was closed";
        segment?.Dispose();
        hash.Dispose();
    }

    private static void Trim(ILogDisk disk, string name, long length)
    {
        if (disk.Read(name).Length == length) return;
        using var file = disk.Open(name);
        file.SetLength(length);
        file.Flush();
    }

    private static bool IsFatal(Exception error) => error is IOException and not DiskFullException or UnauthorizedAccessException;

    private OpenSegment Segment(bool asked = false)
    {
        if (segment is not null && (IsEmpty(segment) || (!asked && segment.Length + buffer.Length < segmentSize))) return segment;
        try
        {
            if (segment is not null)
            {
                Write();
                segment.Close();
            }

            var next = OpenSegment.Create(disk, number + 1, chain, segmentSize + (segmentSize / 64));
            segment?.Dispose();
            number++;
            return segment = next;
        }
        catch (Exception error) when (IsFatal(error))
        {
            throw Poisoned(error);
        }
    }

    /// <summary>An empty segment is never left behind: nothing would tell it from the last one of a log that was cut off.</summary>
    private bool IsEmpty(OpenSegment current) => current.Length == LogSegment.HeaderLength && buffer.Length == 0;

    private LogClosedException Poisoned(Exception error)
    {
        failure = $"writing the reading log failed ({error.Message}); repair the disk and start the server again";
        return new LogClosedException(failure, error);
    }

    private void ThrowIfFailed()
    {
        if (failure is not null) throw new LogClosedException(failure);
    }
}
