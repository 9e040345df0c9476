using Telemetry.Protocol.Registers;
using Telemetry.Readings.Retention;
using Telemetry.Storage.Readings.Sealed;

namespace Telemetry.Server;

/// <summary>Which reports were made, in one file that is replaced as a whole. Several processes may add to it at once: each waits for its turn.</summary>
/// <param name="file">Beside it lies its lock, which stays.</param>
internal sealed class EvidenceHolds(string file)
{
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(20);

    /// <summary>Ten seconds in all. A turn takes milliseconds, so whoever waits longer waits for a process that hangs.</summary>
    private const int Attempts = 500;

    public IReadOnlyList<EvidenceHold> Read() => File.Exists(file) ? RegisterJson.ReadHolds(File.ReadAllBytes(file)) : [];

    /// <summary>Remembers what a report rests on, durable when this returns. A report that is made again holds once.</summary>
    /// <exception cref="IOException">The file cannot be written, or another process kept it for too long.</exception>
    public void Add(EvidenceHold hold)
    {
        using var turn = Turn();
        var holds = Read();
        if (holds.Any(known => known.Report == hold.Report)) return;
        StoreFolder.Replace(Path.GetDirectoryName(Path.GetFullPath(file))!, Path.GetFileName(file), RegisterJson.WriteHolds([.. holds, hold]));
    }

    private FileStream Turn()
    {
        for (var attempt = 1; ; attempt++)
        {
            try
            {
                return new FileStream(file + ".lock", FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None);
            }
            catch (IOException) when (attempt < Attempts && Directory.Exists(Path.GetDirectoryName(Path.GetFullPath(file))))
            {
                Thread.Sleep(Pause);
            }
        }
    }
}
