using System.Runtime.InteropServices;

namespace Telemetry.Edge.Outbox;

/// <summary>
/// Makes a created or renamed directory entry durable. The framework has no call for it; without it a new segment can vanish at a power cut
/// although its content was fsynced (fsync(2), notes). On Windows the file system journals entries itself, so nothing is done.
/// </summary>
internal static partial class OutboxFolderSync
{
    private const int ReadOnlyDirectory = 0x10000;

    public static void Flush(string folder)
    {
        if (OperatingSystem.IsWindows()) return;
        var descriptor = Open(folder, OperatingSystem.IsLinux() && RuntimeInformation.ProcessArchitecture == Architecture.X64 ? ReadOnlyDirectory : 0);
        if (descriptor < 0) throw new IOException($"cannot open folder {folder} for fsync: error {Marshal.GetLastPInvokeError()}");
        try
        {
            if (Fsync(descriptor) != 0) throw new IOException($"fsync of folder {folder} failed: error {Marshal.GetLastPInvokeError()}");
        }
        finally
        {
            _ = Close(descriptor);
        }
    }

    [LibraryImport("libc", EntryPoint = "open", SetLastError = true, StringMarshalling = StringMarshalling.Utf8)]
    private static partial int Open(string path, int flags);

    [LibraryImport("libc", EntryPoint = "fsync", SetLastError = true)]
    private static partial int Fsync(int descriptor);

    [LibraryImport("libc", EntryPoint = "close")]
    private static partial int Close(int descriptor);
}
