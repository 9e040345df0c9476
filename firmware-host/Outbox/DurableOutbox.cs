using Telemetry.Quantities;
using Telemetry.Readings;

namespace Telemetry.Edge.Outbox;

/// <summary>
/// Every reading of the device until the server's log has it. A reading is appended, committed (written and fsynced), taken to be sent, and freed
/// when the durable watermark covers it. Thread-safe. One process a folder.
/// </summary>
public sealed class DurableOutbox : IDisposable
{
    private readonly Lock gate = new();
    private readonly string folder;
    private readonly long segmentLimit;
    private readonly LinkedList<Entry> unacknowledged = new();
    private readonly List<(int Number, long End)> segments = [];
    private readonly List<Reading> pending = [];
    private readonly ulong epoch;
    private LinkedListNode<Entry>? nextToTake;
    private FileStream file;
    private ulong nextSequence;
    private int number;
    private string? failure;

    private DurableOutbox(string folder, ulong epoch, long segmentLimit)
    {
        (this.folder, this.epoch, this.segmentLimit) = (folder, epoch, segmentLimit);
        Directory.CreateDirectory(folder);
        Load();
        file = CreateSegment();
        nextToTake = unacknowledged.First;
    }

    /// <summary>Readings ever committed, over all epochs; survives reboots.</summary>
    public long Cursor { get; private set; }

    /// <summary>Committed readings that the durable watermark does not cover yet.</summary>
    public int Depth
    {
        get { lock (gate) return unacknowledged.Count; }
    }

    /// <summary>Measuring time of the oldest reading that is not durable on the server; null when there is none.</summary>
    public Instant? OldestUnsent
    {
        get { lock (gate) return unacknowledged.First?.Value.Reading.MeasuredAt; }
    }

    /// <param name="epoch">A number never used by this device before: draw it at random.</param>
    /// <param name="segmentLimit">A segment that has grown beyond this many bytes is followed by a new one.</param>
    /// <exception cref="IOException">Another process has this outbox open.</exception>
    public static DurableOutbox Open(string folder, ulong epoch, long segmentLimit = 1024 * 1024) => new(folder, epoch, segmentLimit);

    /// <summary>Takes a reading into memory. It is not safe, and not sent, before <see cref="Commit"/>.</summary>
    public void Append(in Reading reading)
    {
        lock (gate) pending.Add(reading);
    }

    /// <summary>Writes and fsyncs what was appended.</summary>
    /// <exception cref="OutboxClosedException">A write or fsync failed, now or before.</exception>
    public void Commit()
    {
        lock (gate)
        {
            if (failure is not null) throw new OutboxClosedException(failure);
            if (pending.Count == 0) return;
            try
            {
                if (file.Length > segmentLimit) Roll();
                using var bytes = new MemoryStream();
                foreach (var reading in pending) OutboxSegment.Write(bytes, reading);
                file.Write(bytes.GetBuffer(), 0, (int)bytes.Length);
                RandomAccess.FlushToDisk(file.SafeFileHandle);
            }
            catch (Exception error) when (error is IOException or UnauthorizedAccessException)
            {
                // After a failed fsync the kernel may have dropped the pages: this handle can never be trusted again.
                failure = $"outbox: writing failed ({error.Message}); free the disk and start the agent again.";
                throw new OutboxClosedException(failure, error);
            }

            foreach (var reading in pending)
            {
                var node = unacknowledged.AddLast(new Entry(epoch, nextSequence++, reading));
                nextToTake ??= node;
            }

            Cursor += pending.Count;
            segments[^1] = (number, Cursor);
            pending.Clear();
        }
    }

    /// <summary>The next readings to send, of one epoch and without a gap, at most <paramref name="most"/>; null when all were taken.</summary>
    public OutboxRun? Take(int most)
    {
        lock (gate)
        {
            if (nextToTake is not { } first) return null;
            var readings = new List<Reading>();
            for (; nextToTake is { } node && readings.Count < most && node.Value.Epoch == first.Value.Epoch
                && node.Value.Sequence == first.Value.Sequence + (ulong)readings.Count; nextToTake = node.Next) readings.Add(node.Value.Reading);
            return new OutboxRun(first.Value.Epoch, first.Value.Sequence, readings);
        }
    }

    /// <summary>Frees what the server's log has: all of an epoch below a sequence. True when that freed something.</summary>
    public bool Acknowledge(ulong acknowledgedEpoch, ulong next)
    {
        lock (gate)
        {
            var before = unacknowledged.Count;
            for (var node = unacknowledged.First; node is not null;)
            {
                var following = node.Next;
                if (node.Value.Epoch == acknowledgedEpoch)
                {
                    if (node.Value.Sequence >= next) break;
                    if (nextToTake == node) nextToTake = following;
                    unacknowledged.Remove(node);
                }

                node = following;
            }

            if (before == unacknowledged.Count) return false;
            DeleteFreedSegments();
            return true;
        }
    }

    /// <summary>True when nothing of an epoch below a sequence is left.</summary>
    public bool IsFreed(ulong ofEpoch, ulong end)
    {
        lock (gate)
        {
            // The oldest of an epoch comes first, so the first one found decides.
            for (var node = unacknowledged.First; node is not null; node = node.Next)
            {
                if (node.Value.Epoch == ofEpoch) return node.Value.Sequence >= end;
            }

            return true;
        }
    }

    /// <summary>Everything that is not durable on the server will be taken again.</summary>
    public void Rewind()
    {
        lock (gate) nextToTake = unacknowledged.First;
    }

    public void Dispose()
    {
        lock (gate)
        {
            failure ??= "outbox: it was closed.";
            file.Dispose();
        }
    }

    private void Load()
    {
        foreach (var path in Directory.EnumerateFiles(folder, "*.out").Order(StringComparer.Ordinal))
        {
            number = int.Parse(Path.GetFileNameWithoutExtension(path), System.Globalization.CultureInfo.InvariantCulture);
            using var reading = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.None);
            var content = new byte[reading.Length];
            reading.ReadExactly(content);
            if (OutboxSegment.Read(content) is not { } segment) continue;
            for (var i = 0; i < segment.Readings.Count; i++) unacknowledged.AddLast(new Entry(segment.Epoch, segment.FirstSequence + (ulong)i, segment.Readings[i]));
            Cursor = segment.Cursor + segment.Readings.Count;
            segments.Add((number, Cursor));
        }
    }

    private FileStream CreateSegment()
    {
        number++;
        var created = new FileStream(Path.Combine(folder, OutboxSegment.NameOf(number)), FileMode.CreateNew, FileAccess.Write, FileShare.None, bufferSize: 0);
        created.Write(OutboxSegment.Header(epoch, nextSequence, Cursor));
        RandomAccess.FlushToDisk(created.SafeFileHandle);
        OutboxFolderSync.Flush(folder);
        segments.Add((number, Cursor));
        return created;
    }

    private void Roll()
    {
        file.Dispose();
        file = CreateSegment();
    }

    private void DeleteFreedSegments()
    {
        // Only a prefix is ever freed, for the server's watermarks rise: what is left are the last Depth readings before the cursor.
        var freed = Cursor - unacknowledged.Count;
        while (segments.Count > 1 && segments[0].End <= freed)
        {
            File.Delete(Path.Combine(folder, OutboxSegment.NameOf(segments[0].Number)));
            segments.RemoveAt(0);
        }
    }

    private readonly record struct Entry(ulong Epoch, ulong Sequence, Reading Reading);
}
