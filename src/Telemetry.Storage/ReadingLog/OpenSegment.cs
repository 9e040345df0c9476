namespace Telemetry.Storage.ReadingLog;

/// <summary>The segment that is being written: one thread appends while another makes durable what was appended before.</summary>
internal sealed class OpenSegment : IDisposable
{
    private readonly Lock gate = new();
    private readonly ILogFile file;
    private bool closed;
    private bool failed;

    private OpenSegment(ILogFile file, ulong number) => (this.file, Number) = (file, number);

    public ulong Number { get; }

    /// <summary>Bytes written.</summary>
    public long Length { get; private set; } = LogSegment.HeaderLength;

    /// <summary>Bytes known to be on the disk.</summary>
    public long Durable { get; private set; } = LogSegment.HeaderLength;

    public static OpenSegment Create(ILogDisk disk, ulong number, byte[] chain, long size)
    {
        var file = disk.Create(LogSegment.NameOf(number), size);
        file.Write(0, LogSegment.Header(number, chain));
        file.Flush();
        disk.SyncFolder();
        return new OpenSegment(file, number);
    }

    public void Append(ReadOnlySpan<byte> records)
    {
        file.Write(Length, records);
        Length += records.Length;
    }

    public void Flush(long upTo)
    {
        lock (gate)
        {
            if (closed || Durable >= upTo) return;
            FlushOrFailForGood();
            Durable = upTo;
        }
    }

    /// <summary>Gives back the space that was not used, and makes the rest durable.</summary>
    public void Close()
    {
        lock (gate)
        {
            if (!failed) file.SetLength(Length);
            FlushOrFailForGood();
            Durable = Length;
            closed = true;
        }
    }

    public void Dispose() => file.Dispose();

    /// <summary>
    /// After an fsync that failed the kernel may call the lost pages clean, and the next fsync would succeed without them. The thread that did not see the
    /// failure must see it too.
    /// </summary>
    private void FlushOrFailForGood()
    {
        if (failed) throw new IOException("an earlier fsync of this segment failed");
        failed = true;
        file.Flush();
        failed = false;
    }
}
