namespace Telemetry.Storage.ReadingLog;

/// <summary>What the log asks of a disk. There are two: a folder, and the model that forgets what was not fsynced.</summary>
public interface ILogDisk
{
    /// <summary>Names of the segments, in order.</summary>
    IReadOnlyList<string> Segments();

    /// <summary>Names of the markers of one kind, in order.</summary>
    IReadOnlyList<string> Markers(string kind);

    /// <summary>The content of a file, also while it is being written.</summary>
    byte[] Read(string name);

    /// <summary>Makes an empty file, in place of one of this name, with its space taken. Its bytes are zero.</summary>
    /// <exception cref="DiskFullException">There is no space; nothing was made.</exception>
    ILogFile Create(string name, long size);

    ILogFile Open(string name);

    /// <summary>Removes a file. After a power cut it may be there again.</summary>
    void Delete(string name);

    /// <summary>Makes names durable that were created.</summary>
    void SyncFolder();
}
