namespace Telemetry.Storage.ReadingLog;

/// <summary>A segment that is open for writing.</summary>
public interface ILogFile : IDisposable
{
    /// <exception cref="DiskFullException">There is no space; the same call may be made again.</exception>
    void Write(long offset, ReadOnlySpan<byte> bytes);

    void SetLength(long length);

    /// <summary>Fsync: what was written is on the disk when this returns.</summary>
    void Flush();
}
