using Telemetry.Storage.ReadingLog;

namespace Telemetry.Storage.Readings.Sealed;

/// <summary>What a check of the store's files found.</summary>
/// <param name="Readings">In the files, as the manifest lists them.</param>
/// <param name="Damaged">The files that are missing or not as they were written.</param>
/// <param name="Findings">Each names the file, what is wrong and the remedy; empty when every byte is in order.</param>
public sealed record SealedVerification(int Files, long Readings, long Bytes, IReadOnlyList<string> Damaged, IReadOnlyList<string> Findings)
{
    /// <summary>Reads every byte of the store and changes nothing.</summary>
    public static SealedVerification Of(string folder)
    {
        var (damaged, findings) = (new List<string>(), new List<string>());
        Manifest manifest;
        try
        {
            manifest = Manifest.Read(folder);
        }
        catch (CorruptStoreException error)
        {
            return new SealedVerification(0, 0, 0, [Manifest.FileName], [error.Message]);
        }

        foreach (var file in manifest.Files)
        {
            if (WrongWith(Path.Combine(folder, file.Name), file) is not { } wrong) continue;
            damaged.Add(file.Name);
            findings.Add($"{file.Name}: {wrong}; {file.Rows} readings of segments {file.FirstSegment} to {file.LastSegment}; rebuild it with 'telemetry store repair'.");
        }

        try
        {
            if (manifest.State.Length > 0) _ = StoreState.Read(folder, manifest.State, new NewestReadings());
        }
        catch (Exception error) when (error is CorruptStoreException or CorruptLogException)
        {
            damaged.Add(manifest.State);
            findings.Add(error.Message);
        }

        return new SealedVerification(manifest.Files.Count, manifest.Files.Sum(file => file.Rows), manifest.Files.Sum(file => file.Bytes), damaged, findings);
    }

    private static string? WrongWith(string path, SealedFile file)
    {
        if (!File.Exists(path)) return "the file is missing";
        var length = new FileInfo(path).Length;
        if (length != file.Bytes) return $"{length} bytes instead of {file.Bytes}";
        return StoreFolder.Hash(path) == file.Sha256 ? null : "its SHA-256 does not match";
    }
}
