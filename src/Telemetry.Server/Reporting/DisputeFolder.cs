using System.IO.Compression;
using Telemetry.Quality.Dispute;

namespace Telemetry.Server.Reporting;

/// <summary>A dispute file on disk: a folder that both sides can open without this program, and a zip of it beside it.</summary>
public static class DisputeFolder
{
    // A zip knows no time before 1980. A fixed time keeps the bytes the same whoever writes them.
    private static readonly DateTimeOffset NoTime = new(1980, 1, 1, 0, 0, 0, TimeSpan.Zero);

    /// <summary>Writes the files and, beside the folder, <c>FOLDER.zip</c>.</summary>
    /// <returns>The paths of what was written.</returns>
    /// <exception cref="IOException">There is a file in the folder that is not of a dispute file, or the disk refuses.</exception>
    public static async Task<IReadOnlyList<string>> WriteAsync(IReadOnlyList<KeyValuePair<string, byte[]>> documents, string folder, CancellationToken stop)
    {
        Directory.CreateDirectory(folder);
        var strange = Directory.EnumerateFileSystemEntries(folder).Select(Path.GetFileName).FirstOrDefault(name => documents.All(document => document.Key != name));
        if (strange is not null) throw new IOException($"--out: '{folder}' holds '{strange}', which is not of this file; name an empty folder.");
        List<string> paths = [];
        foreach (var (name, content) in documents)
        {
            paths.Add(Path.Combine(folder, name));
            await File.WriteAllBytesAsync(paths[^1], content, stop);
        }

        paths.Add(Path.TrimEndingDirectorySeparator(folder) + ".zip");
        await File.WriteAllBytesAsync(paths[^1], Zip(documents), stop);
        return paths;
    }

    /// <summary>
    /// The files stored without compression, for compressed bytes differ between versions of the compressor. The zip itself notes the kind of operating system; what is signed
    /// is the manifest in it.
    /// </summary>
    public static byte[] Zip(IReadOnlyList<KeyValuePair<string, byte[]>> documents)
    {
        var buffer = new MemoryStream();
        using (var archive = new ZipArchive(buffer, ZipArchiveMode.Create, leaveOpen: true))
        {
            foreach (var (name, content) in documents)
            {
                var entry = archive.CreateEntry(name, CompressionLevel.NoCompression);
                entry.LastWriteTime = NoTime;
                using var stream = entry.Open();
                stream.Write(content);
            }
        }

        return buffer.ToArray();
    }

    /// <summary>The first way in which the folder differs from its manifest; null when there is none.</summary>
    /// <exception cref="IOException">The folder or its manifest cannot be read.</exception>
    public static string? FirstDifference(string folder)
    {
        string[] present = [.. Directory.EnumerateFiles(folder, "*", SearchOption.AllDirectories).Select(path => Path.GetRelativePath(folder, path))];
        return present.Contains(DisputeManifest.FileName, StringComparer.Ordinal)
            ? DisputeManifest.FirstDifference(File.ReadAllBytes(Path.Combine(folder, DisputeManifest.FileName)), present, name => File.ReadAllBytes(Path.Combine(folder, name)))
            : $"{DisputeManifest.FileName} is missing; without it nothing can be checked.";
    }
}
