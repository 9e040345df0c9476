using System.Security.Cryptography;
using Telemetry.Storage.ReadingLog;

namespace Telemetry.Storage.Readings.Sealed;

/// <summary>Writing files so that a power cut leaves the old state or the new one.</summary>
internal static class StoreFolder
{
    /// <summary>Puts a file in place of one of that name, durable when this returns.</summary>
    public static void Replace(string folder, string name, ReadOnlySpan<byte> content)
    {
        var path = Path.Combine(folder, name);
        using (var file = File.OpenHandle(path + ".new", FileMode.Create, FileAccess.Write))
        {
            RandomAccess.Write(file, content, 0);
            RandomAccess.FlushToDisk(file);
        }

        File.Move(path + ".new", path, overwrite: true);
        PosixFile.SyncFolder(folder);
    }

    /// <summary>Makes the content of a file durable that another library wrote; its name is not before the folder is synced.</summary>
    public static void Flush(string path)
    {
        using var file = File.OpenHandle(path, FileMode.Open, FileAccess.ReadWrite, FileShare.Read);
        RandomAccess.FlushToDisk(file);
    }

    /// <summary>SHA-256 of a file, 64 lower-case hexadecimal digits.</summary>
    public static string Hash(string path)
    {
        using var file = File.OpenRead(path);
        return Convert.ToHexStringLower(SHA256.HashData(file));
    }

    /// <summary>Deletes what the manifest does not list: files of a sealing or merge that was cut off, and files that were replaced.</summary>
    public static void Clean(string folder, Manifest manifest)
    {
        var listed = manifest.Files.Select(file => file.Name).Append(Manifest.FileName).Append(manifest.State).Append(WriterLock.FileName).ToHashSet(StringComparer.Ordinal);
        foreach (var path in Directory.EnumerateFiles(folder).Where(path => !listed.Contains(Path.GetFileName(path)))) File.Delete(path);
    }
}
