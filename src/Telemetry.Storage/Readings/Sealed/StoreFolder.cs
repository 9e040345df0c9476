using System.Security.Cryptography;
using Telemetry.Storage.ReadingLog;

namespace Telemetry.Storage.Readings.Sealed;

/// <summary>Writing files so that a power cut leaves the old state or the new one. Every change to the store's folder goes through here.</summary>
internal static class StoreFolder
{
    /// <summary>
    /// Told of each change to a folder right after it, with the path, on the thread that makes it. The crash tests stop there; nothing else listens.
    /// </summary>
    [ThreadStatic]
    internal static Action<StoreStep, string>? Stepped;

    /// <summary>Puts a file in place of one of that name, durable when this returns.</summary>
    public static void Replace(string folder, string name, ReadOnlySpan<byte> content)
    {
        var path = Path.Combine(folder, name);
        using (var file = File.OpenHandle(path + ".new", FileMode.Create, FileAccess.Write))
        {
            RandomAccess.Write(file, content, 0);
            Tell(StoreStep.Wrote, path + ".new");
            RandomAccess.FlushToDisk(file);
            Tell(StoreStep.Flushed, path + ".new");
        }

        File.Move(path + ".new", path, overwrite: true);
        Tell(StoreStep.Renamed, path);
        Sync(folder);
    }

    /// <summary>Makes the content of a file durable that another library wrote; its name is not before the folder is synced.</summary>
    public static void Flush(string path)
    {
        Tell(StoreStep.Wrote, path);
        using var file = File.OpenHandle(path, FileMode.Open, FileAccess.ReadWrite, FileShare.Read);
        RandomAccess.FlushToDisk(file);
        Tell(StoreStep.Flushed, path);
    }

    /// <summary>Makes names durable.</summary>
    public static void Sync(string folder)
    {
        PosixFile.SyncFolder(folder);
        Tell(StoreStep.SyncedFolder, folder);
    }

    /// <summary>Removes a file. After a power cut it may be there again.</summary>
    public static void Delete(string path)
    {
        File.Delete(path);
        Tell(StoreStep.Deleted, path);
    }

    /// <summary>SHA-256 of a file, 64 lower-case hexadecimal digits.</summary>
    public static string Hash(string path)
    {
        using var file = File.OpenRead(path);
        return Convert.ToHexStringLower(SHA256.HashData(file));
    }

    /// <summary>Deletes what no given manifest lists: files of a sealing or merge that was cut off, and files that were replaced.</summary>
    public static void Clean(string folder, params ReadOnlySpan<Manifest> manifests)
    {
        var listed = new HashSet<string>(StringComparer.Ordinal) { Manifest.FileName, WriterLock.FileName };
        foreach (var manifest in manifests) listed.UnionWith(manifest.Files.Select(file => file.Name).Append(manifest.State));
        foreach (var path in Directory.EnumerateFiles(folder).Where(path => !listed.Contains(Path.GetFileName(path)))) Delete(path);
    }

    private static void Tell(StoreStep step, string path) => Stepped?.Invoke(step, path);
}
