using Telemetry.Storage.ReadingLog;

namespace Telemetry.Storage.Readings.Sealed;

/// <summary>What a check of the store's files found.</summary>
/// <param name="Readings">In the files, as the manifest lists them.</param>
/// <param name="Damaged">The files that are missing or not as they were written.</param>
/// <param name="Findings">Each names the file, what is wrong and the remedy; empty when every byte is in order.</param>
public sealed record SealedVerification(int Files, long Readings, long Bytes, IReadOnlyList<string> Damaged, IReadOnlyList<string> Findings)
{
    /// <summary>Reads every byte of the store and changes nothing. A server may be running on the folder.</summary>
    public static SealedVerification Of(string folder)
    {
        try
        {
            return Of(folder, Manifest.Read(folder));
        }
        catch (CorruptStoreException error)
        {
            return new SealedVerification(0, 0, 0, [Manifest.FileName], [error.Message]);
        }
    }

    /// <summary>
    /// A file may go while it is checked, because a server merged it into another. So what is wrong counts only when the newest manifest still lists it;
    /// else that one is checked, without the files that were in order before.
    /// </summary>
    internal static SealedVerification Of(string folder, Manifest manifest)
    {
        var whole = new HashSet<string>(StringComparer.Ordinal);
        while (true)
        {
            var found = Check(folder, manifest, whole);
            if (found.Damaged.Count == 0) return found;
            manifest = Manifest.Read(folder);
            if (found.Damaged.All(name => name == manifest.State || manifest.Files.Any(file => file.Name == name))) return found;
        }
    }

    /// <param name="whole">Files that are in order; a file never changes, and its name is never used twice.</param>
    private static SealedVerification Check(string folder, Manifest manifest, HashSet<string> whole)
    {
        var (damaged, findings) = (new List<string>(), new List<string>());
        foreach (var file in manifest.Files.Where(file => !whole.Contains(file.Name)))
        {
            if (WrongWith(Path.Combine(folder, file.Name), file) is not { } wrong)
            {
                whole.Add(file.Name);
                continue;
            }

            damaged.Add(file.Name);
            findings.Add($"{file.Name}: {wrong}; {file.Rows} readings of segments {file.FirstSegment} to {file.LastSegment}; rebuild it with 'telemetry store repair'.");
        }

        try
        {
            if (manifest.State.Length > 0) _ = StoreState.Read(folder, manifest.State, new NewestReadings());
        }
        catch (Exception error) when (error is CorruptStoreException or CorruptLogException or FileNotFoundException)
        {
            damaged.Add(manifest.State);
            findings.Add(error.Message);
        }

        return new SealedVerification(manifest.Files.Count, manifest.Files.Sum(file => file.Rows), manifest.Files.Sum(file => file.Bytes), damaged, findings);
    }

    private static string? WrongWith(string path, SealedFile file)
    {
        try
        {
            var length = new FileInfo(path).Length;
            if (length != file.Bytes) return $"{length} bytes instead of {file.Bytes}";
            return StoreFolder.Hash(path) == file.Sha256 ? null : "its SHA-256 does not match";
        }
        catch (FileNotFoundException)
        {
            return "the file is missing";
        }
    }
}
