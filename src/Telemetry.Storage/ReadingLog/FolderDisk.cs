namespace Telemetry.Storage.ReadingLog;

/// <summary>A folder of segments on a real disk.</summary>
public sealed class FolderDisk(string folder) : ILogDisk
{
    private const int NoSpaceOnUnix = 28;
    private const int NoSpaceOnWindows = unchecked((int)0x80070070);

    public string Folder { get; } = folder;

    public IReadOnlyList<string> Segments() => Names("*.log");

    public IReadOnlyList<string> Markers(string kind) => Names("*" + kind);

    public byte[] Read(string name)
    {
        using var file = File.OpenHandle(Path.Combine(Folder, name), FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete);
        var content = GC.AllocateUninitializedArray<byte>(checked((int)RandomAccess.GetLength(file)));
        var read = 0;
        while (read < content.Length)
        {
            var count = RandomAccess.Read(file, content.AsSpan(read), read);
            if (count == 0) return content[..read];
            read += count;
        }

        return content;
    }

    public ILogFile Create(string name, long size)
    {
        var path = Path.Combine(Folder, name);
        var file = new OpenFile(path, FileMode.Create);
        try
        {
            file.Allocate(size);
            return file;
        }
        catch
        {
            file.Dispose();
            File.Delete(path);
            throw;
        }
    }

    public ILogFile Open(string name) => new OpenFile(Path.Combine(Folder, name), FileMode.Open);

    public void Delete(string name) => File.Delete(Path.Combine(Folder, name));

    public void SyncFolder() => PosixFile.SyncFolder(Folder);

    private string[] Names(string pattern) =>
        Directory.Exists(Folder) ? [.. Directory.EnumerateFiles(Folder, pattern).Select(path => Path.GetFileName(path)).Order(StringComparer.Ordinal)] : [];

    private sealed class OpenFile(string path, FileMode mode) : ILogFile
    {
        private readonly Microsoft.Win32.SafeHandles.SafeFileHandle handle = File.OpenHandle(path, mode, FileAccess.ReadWrite, FileShare.Read | FileShare.Delete);

        public void Allocate(long size)
        {
            try
            {
                PosixFile.Allocate(handle, size);
            }
            catch (IOException error) when (IsFull(error))
            {
                throw Full(error);
            }
        }

        public void Write(long offset, ReadOnlySpan<byte> bytes)
        {
            try
            {
                RandomAccess.Write(handle, bytes, offset);
            }
            catch (IOException error) when (IsFull(error))
            {
                throw Full(error);
            }
        }

        public void SetLength(long length) => RandomAccess.SetLength(handle, length);

        public void Flush() => RandomAccess.FlushToDisk(handle);

        public void Dispose() => handle.Dispose();

        private static bool IsFull(IOException error) => error.HResult is NoSpaceOnUnix or NoSpaceOnWindows;

        private DiskFullException Full(IOException error) => new($"no space left for {path}; free some, writing goes on by itself", error);
    }
}
