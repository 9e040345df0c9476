using System.Runtime.InteropServices;
using Microsoft.Win32.SafeHandles;

namespace Telemetry.Storage.ReadingLog;

/// <summary>Two calls that durability needs and the framework has not. On Windows the file system journals entries itself.</summary>
internal static partial class PosixFile
{
    private const int ReadOnlyDirectory = 0x10000;

    /// <summary>
    /// Makes created directory entries durable: without it a new segment can vanish at a power cut although its content was fsynced
    /// (fsync(2), notes).
    /// </summary>
    public static void SyncFolder(string folder)
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

    /// <summary>Takes space for a file and makes it that long, so that later writes need neither (posix_fallocate(3)).</summary>
    /// <exception cref="IOException">HResult is the error number, 28 when the disk is full.</exception>
    public static void Allocate(SafeFileHandle file, long size)
    {
        if (!OperatingSystem.IsLinux())
        {
            RandomAccess.SetLength(file, size);
            return;
        }

        var error = PosixFallocate(file, 0, size);
        if (error != 0) throw new IOException($"taking {size} bytes of disk failed: error {error}", error);
    }

    [LibraryImport("libc", EntryPoint = "open", SetLastError = true, StringMarshalling = StringMarshalling.Utf8)]
    private static partial int Open(string path, int flags);

    [LibraryImport("libc", EntryPoint = "fsync", SetLastError = true)]
    private static partial int Fsync(int descriptor);

    [LibraryImport("libc", EntryPoint = "close")]
    private static partial int Close(int descriptor);

    [LibraryImport("libc", EntryPoint = "posix_fallocate")]
    private static partial int PosixFallocate(SafeFileHandle file, long offset, long length);
}
