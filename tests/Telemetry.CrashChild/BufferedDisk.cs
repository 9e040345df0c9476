using Telemetry.Storage.ReadingLog;

namespace Telemetry.CrashChild;

/// <summary>The bug of a log that answers while the last group is still in a buffer of its own: each write reaches the file with the one after it.</summary>
internal sealed class BufferedDisk(ILogDisk disk) : ILogDisk
{
    public IReadOnlyList<string> Segments() => disk.Segments();

    public IReadOnlyList<string> Markers(string kind) => disk.Markers(kind);

    public byte[] Read(string name) => disk.Read(name);

    public ILogFile Create(string name, long size) => new BufferedFile(disk.Create(name, size));

    public ILogFile Open(string name) => new BufferedFile(disk.Open(name));

    public void Delete(string name) => disk.Delete(name);

    public void SyncFolder() => disk.SyncFolder();

    private sealed class BufferedFile(ILogFile file) : ILogFile
    {
        private (long Offset, byte[] Bytes)? waiting;

        public void Write(long offset, ReadOnlySpan<byte> bytes)
        {
            PassOn();
            waiting = (offset, bytes.ToArray());
        }

        public void SetLength(long length)
        {
            PassOn();
            file.SetLength(length);
        }

        public void Flush() => file.Flush();

        public void Dispose()
        {
            PassOn();
            file.Dispose();
        }

        private void PassOn()
        {
            if (waiting is { } write) file.Write(write.Offset, write.Bytes);
            waiting = null;
        }
    }
}
