using Telemetry.Storage.ReadingLog;

namespace Telemetry.Tests.Storage.Crash;

/// <summary>
/// A disk in memory that keeps apart what was fsynced and what was not: bytes, lengths and names. A power cut may drop, tear and reorder
/// everything that was not.
/// </summary>
internal sealed class ModelDisk(Flaw flaw, int failingFlush = int.MaxValue) : ILogDisk
{
    private readonly Lock gate = new();
    private readonly Flaw flaw = flaw;
    private readonly SortedDictionary<string, ModelFile> files = new(StringComparer.Ordinal);
    private readonly SortedDictionary<string, ModelFile> deleted = new(StringComparer.Ordinal);
    private int flushes;
    private int writes;

    /// <summary>Told after every step that changes the disk.</summary>
    public Action<ModelDisk>? Stepped { get; set; }

    /// <summary>Bytes of space that are left; nothing can be taken beyond it.</summary>
    public long Space { get; set; } = long.MaxValue;

    public static ModelDisk Of(IEnumerable<KeyValuePair<string, byte[]>> content, Flaw flaw)
    {
        var disk = new ModelDisk(flaw);
        foreach (var (name, bytes) in content) disk.files[name] = ModelFile.Of(bytes);
        return disk;
    }

    public IReadOnlyList<KeyValuePair<string, byte[]>> AfterPowerCut(Random chance)
    {
        lock (gate)
        {
            return [.. files.Concat(deleted.Where(_ => chance.Next(2) == 0)).Where(file => file.Value.NameIsDurable || chance.Next(2) == 0).Select(file => KeyValuePair.Create(file.Key, file.Value.AfterPowerCut(chance)))];
        }
    }

    public IReadOnlyList<string> Segments() => Markers(".log");

    public IReadOnlyList<string> Markers(string kind)
    {
        lock (gate) return [.. files.Keys.Where(name => name.EndsWith(kind, StringComparison.Ordinal))];
    }

    public void Delete(string name)
    {
        lock (gate)
        {
            if (files.Remove(name, out var file)) deleted[name] = file;
        }

        Stepped?.Invoke(this);
    }

    public byte[] Read(string name)
    {
        lock (gate) return files[name].Cached.ToArray();
    }

    public ILogFile Create(string name, long size)
    {
        lock (gate)
        {
            if (Space < size) throw new DiskFullException("no space left in the model");
            Space -= size;
            var file = new ModelFile { NameIsDurable = files.ContainsKey(name) && files[name].NameIsDurable };
            file.SetLength(size);
            if (flaw == Flaw.FindsOldBytesInNewSpace && Segments() is [.., var last]) file.Write(LogSegment.HeaderLength, files[last].Cached[LogSegment.HeaderLength..]);
            files[name] = file;
        }

        Stepped?.Invoke(this);
        return new Handle(this, name);
    }

    public ILogFile Open(string name) => new Handle(this, name);

    public void SyncFolder()
    {
        lock (gate)
        {
            if (flaw != Flaw.ForgetsToSyncTheFolder)
            {
                foreach (var file in files.Values) file.NameIsDurable = true;
                deleted.Clear();
            }
        }

        Stepped?.Invoke(this);
    }

    private void Change(string name, Action<ModelFile> change)
    {
        lock (gate) change(files[name]);
        Stepped?.Invoke(this);
    }

    private void Flush(string name)
    {
        if (flaw == Flaw.AcknowledgesBeforeFsync) return;
        if (Interlocked.Increment(ref flushes) == failingFlush)
        {
            Change(name, file => file.LoseUnsynced());
            if (flaw == Flaw.GoesOnAfterAFailedFsync) return;
            if (flaw != Flaw.RetriesAFailedFsync) throw new IOException("input/output error in the model");
        }

        Change(name, file => file.Flush());
    }

    private sealed class Handle(ModelDisk disk, string name) : ILogFile
    {
        public void Write(long offset, ReadOnlySpan<byte> bytes)
        {
            var copy = bytes.ToArray();
            var number = Interlocked.Increment(ref disk.writes);
            if (disk.Space <= 0) throw new DiskFullException("no space left in the model");
            if (disk.flaw == Flaw.DropsALaterWrite && number % 5 == 0) return;
            if (disk.flaw == Flaw.WritesOneByteTooFar && number % 5 == 0) offset++;
            disk.Change(name, file => file.Write(offset, copy));
        }

        public void SetLength(long length)
        {
            if (disk.flaw != Flaw.LeavesATornTailInPlace) disk.Change(name, file => file.SetLength(length));
        }

        public void Flush() => disk.Flush(name);

        public void Dispose()
        {
        }
    }
}
