using System.Buffers;
using System.Threading.Channels;
using Telemetry.Quantities;
using Telemetry.Readings;

namespace Telemetry.Edge.Outbox;

/// <summary>
/// Readings on their way, in files that survive a power cut. A reading gets its number here, becomes sendable when
/// <see cref="Commit"/> has synced it, and is freed when the server's log has it. Thread safe; one opener at a time.
/// </summary>
public sealed class ReadingOutbox : IDisposable
{
    private readonly Lock gate = new();
    private readonly OutboxOptions options;
    private readonly FileStream folderLock;
    private readonly SegmentFolder folder;
    private readonly List<Segment> segments;
    private readonly List<Reading> pending = [];
    private readonly ArrayBufferWriter<byte> pendingBytes = new();
    private readonly Channel<bool> room = Channel.CreateBounded<bool>(new BoundedChannelOptions(1) { FullMode = BoundedChannelFullMode.DropWrite });
    private FileStream file;
    private int unacknowledged;
    private Exception? failure;

    private ReadingOutbox(OutboxOptions options, FileStream folderLock)
    {
        (this.options, this.folderLock) = (options, folderLock);
        folder = new SegmentFolder(options.Folder, options.Flush);
        segments = folder.Recover();
        var newest = segments.Count > 0 ? segments[^1] : null;
        Recovered = segments.Sum(segment => segment.Readings.Count);
        (var current, file) = folder.Create((newest?.Number ?? 0) + 1, new SegmentHeader(options.DrawEpoch(), 0, newest?.Cursor ?? 0));
        segments.Add(current);
        unacknowledged = Recovered;
        FreeAcknowledged();
    }

    /// <summary>Readings committed since this outbox began, over restarts and after they were freed.</summary>
    public long Cursor { get { lock (gate) return segments[^1].Cursor; } }

    /// <summary>Committed readings that the server has not acknowledged.</summary>
    public int Depth { get { lock (gate) return unacknowledged; } }

    /// <summary>Appended readings that are not yet committed, and lost in a crash.</summary>
    public int Uncommitted { get { lock (gate) return pending.Count; } }

    /// <summary>Unacknowledged readings found at opening.</summary>
    public int Recovered { get; }

    /// <summary>When the oldest reading that the server does not have was measured; null when it has all.</summary>
    public Instant? OldestUnsent
    {
        get
        {
            lock (gate)
            {
                foreach (var segment in segments)
                {
                    if (segment.Unacknowledged > 0) return segment.Readings[segment.Acknowledged].MeasuredAt;
                }

                return null;
            }
        }
    }

    /// <exception cref="IOException">Another process has this outbox open, or the folder cannot be written.</exception>
    public static ReadingOutbox Open(OutboxOptions options)
    {
        Directory.CreateDirectory(options.Folder);
        var folderLock = new FileStream(Path.Combine(options.Folder, "lock"), FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None);
        try
        {
            return new ReadingOutbox(options, folderLock);
        }
        catch
        {
            folderLock.Dispose();
            throw;
        }
    }

    /// <exception cref="OutboxFullException">There is no room for all of them; none was appended.</exception>
    public void Append(params IReadOnlyList<Reading> readings)
    {
        if (!TryAppend(readings))
            throw new OutboxFullException($"MaximumReadings: {options.MaximumReadings} readings wait already; restore the connection or raise the limit.");
    }

    /// <summary>False when there is no room for all of them; then none was appended.</summary>
    public bool TryAppend(params IReadOnlyList<Reading> readings)
    {
        lock (gate)
        {
            RefuseAfterFailure();
            if ((long)unacknowledged + pending.Count + readings.Count > options.MaximumReadings) return false;
            foreach (var reading in readings)
            {
                RecordCodec.Write(reading, pendingBytes);
                pending.Add(reading);
            }

            return true;
        }
    }

    /// <summary>Everything appended is on the disk, and may be taken, when this returns.</summary>
    /// <exception cref="OutboxFailedException">The disk refused; this opening is of no further use.</exception>
    public void Commit()
    {
        lock (gate)
        {
            RefuseAfterFailure();
            if (pending.Count == 0) return;
            try
            {
                if (segments[^1].Readings.Count > 0 && file.Length + pendingBytes.WrittenCount > options.SegmentBytes) Roll();
                file.Write(pendingBytes.WrittenSpan);
                options.Flush(file);
            }
            catch (Exception error) when (error is IOException or UnauthorizedAccessException)
            {
                failure = error;
                RefuseAfterFailure();
            }

            segments[^1].Readings.AddRange(pending);
            unacknowledged += pending.Count;
            pending.Clear();
            pendingBytes.ResetWrittenCount();
        }
    }

    /// <summary>The next readings of one epoch that were not taken since opening or <see cref="Rewind"/>; null when there are none.</summary>
    public ReadingRun? Take(int most)
    {
        lock (gate)
        {
            RefuseAfterFailure();
            foreach (var segment in segments)
            {
                if (segment.Take(most) is { } run) return run;
            }

            return null;
        }
    }

    /// <summary>The server's log has every reading of the epoch below this sequence.</summary>
    /// <returns>How many readings this freed; 0 for a repeated, lower or unknown watermark.</returns>
    public int Acknowledge(ulong epoch, ulong nextSequence)
    {
        lock (gate)
        {
            var freed = segments.Sum(segment => segment.Acknowledge(epoch, nextSequence));
            if (freed == 0) return 0;
            unacknowledged -= freed;
            FreeAcknowledged();
            room.Writer.TryWrite(true);
            return freed;
        }
    }

    /// <summary>Everything unacknowledged is to be taken again.</summary>
    public void Rewind()
    {
        lock (gate)
        {
            foreach (var segment in segments) segment.Rewind();
        }
    }

    /// <summary>Returns when readings were freed since the last call; for one waiter.</summary>
    public async Task WaitForRoomAsync(CancellationToken stop) => _ = await room.Reader.ReadAsync(stop).ConfigureAwait(false);

    /// <summary>Closes the files. What was appended and not committed is lost, as in a crash.</summary>
    public void Dispose()
    {
        lock (gate)
        {
            failure ??= new ObjectDisposedException(nameof(ReadingOutbox));
            file.Dispose();
            folderLock.Dispose();
        }
    }

    private void Roll()
    {
        var full = segments[^1];
        file.Dispose();
        var header = new SegmentHeader(full.Header.Epoch, full.Header.FirstSequence + (ulong)full.Readings.Count, full.Cursor);
        (var next, file) = folder.Create(full.Number + 1, header);
        segments.Add(next);
        FreeAcknowledged();
    }

    /// <summary>The newest segment stays: it carries the cursor.</summary>
    private void FreeAcknowledged()
    {
        for (var i = segments.Count - 2; i >= 0; i--)
        {
            if (segments[i].Unacknowledged > 0) continue;
            File.Delete(segments[i].Path);
            segments.RemoveAt(i);
        }
    }

    private void RefuseAfterFailure()
    {
        if (failure is not null)
            throw new OutboxFailedException($"Outbox {options.Folder}: the disk failed or it was closed; check the disk and start again.", failure);
    }
}
