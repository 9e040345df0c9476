namespace Telemetry.Storage.ReadingLog;

/// <summary>One writer a folder: two must not both believe that they repaired its tail.</summary>
public sealed class WriterLock : IDisposable
{
    public const string FileName = "writer.lock";

    private readonly FileStream held;

    /// <exception cref="IOException">Another process writes to this folder.</exception>
    public WriterLock(string folder)
    {
        Directory.CreateDirectory(folder);

        // Only FileShare.None excludes on Linux.
        held = new FileStream(Path.Combine(folder, FileName), FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None);
    }

    public void Dispose() => held.Dispose();
}
