using System.Security.Cryptography;
using System.Text.Json;

namespace Telemetry.Storage.Readings.Sealed;

/// <summary>
/// Which files make up the store, in <c>manifest.json</c>: one document that is replaced as a whole. A file that it does not list does not exist.
/// </summary>
/// <param name="FirstMissingSegment">Every accepted reading in the log's segments below this one is in the files.</param>
/// <param name="NextFile">Number of the next file; names are never used twice.</param>
/// <param name="Readings">Readings in the files when they were sealed; retention does not lower it.</param>
/// <param name="State">The file that holds what is not in Parquet (<see cref="StoreState"/>); empty before the first sealing.</param>
/// <param name="Files">Ordered by span, container and name.</param>
public sealed record Manifest(ulong FirstMissingSegment, long NextFile, long Readings, string State, IReadOnlyList<SealedFile> Files)
{
    public const string FileName = "manifest.json";
    private const string FormatName = "telemetry-readings-";
    private const string Format = FormatName + "1";
    private static readonly JsonSerializerOptions Options = new(JsonSerializerDefaults.Web) { WriteIndented = true };

    public static Manifest Empty => new(1, 1, 0, "", []);

    /// <summary>Empty when there is none and no file that it would list.</summary>
    /// <exception cref="CorruptStoreException">It is missing, damaged, or written by a newer version.</exception>
    public static Manifest Read(string folder)
    {
        var path = Path.Combine(folder, FileName);
        if (!File.Exists(path))
            return StoreFile.AnyIn(folder) ? throw new CorruptStoreException($"{FileName}: the file is missing, and sealed files are there; {Remedy}") : Empty;
        try
        {
            using var document = JsonDocument.Parse(File.ReadAllBytes(path));
            var (format, sha256, body) = (document.RootElement.GetProperty("format").GetString(), document.RootElement.GetProperty("sha256").GetString(), document.RootElement.GetProperty("manifest"));
            if (format != Format) throw new CorruptStoreException($"{FileName}: format '{format}' is not {Format}; use the program that wrote it.");
            if (sha256 != Hash(body)) throw new CorruptStoreException(Damaged);
            return body.Deserialize<Manifest>(Options)!;
        }
        catch (Exception error) when (error is JsonException or KeyNotFoundException or InvalidOperationException)
        {
            throw new CorruptStoreException(Damaged, error);
        }
    }

    /// <summary>True when it says that another version wrote it: then it is not damaged, and nothing may be thrown away.</summary>
    public static bool IsOfNewerProgram(string folder)
    {
        var path = Path.Combine(folder, FileName);
        if (!File.Exists(path)) return false;
        try
        {
            using var document = JsonDocument.Parse(File.ReadAllBytes(path));
            return document.RootElement.GetProperty("format").GetString() is { } format && format != Format && format.StartsWith(FormatName, StringComparison.Ordinal);
        }
        catch (Exception error) when (error is JsonException or KeyNotFoundException or InvalidOperationException)
        {
            return false;
        }
    }

    /// <summary>Replaces the manifest on the disk: after a power cut the old one or this one is there, never a mixture.</summary>
    public void Write(string folder)
    {
        var body = JsonSerializer.SerializeToElement(this, Options);
        StoreFolder.Replace(folder, FileName, JsonSerializer.SerializeToUtf8Bytes(new { format = Format, sha256 = Hash(body), manifest = body }, Options));
    }

    /// <summary>With some files in place of others.</summary>
    public Manifest With(IEnumerable<SealedFile> added, IReadOnlySet<string> removed) => this with
    {
        Files = [.. Files.Where(file => !removed.Contains(file.Name)).Concat(added).OrderBy(file => file.From).ThenBy(file => file.FirstContainer, StringComparer.Ordinal).ThenBy(file => file.Name, StringComparer.Ordinal)],
    };

    private static string Remedy => "restore the folder of the readings, all of it, from a copy, or have the store built anew with 'telemetry store repair' while the log is whole.";

    private static string Damaged => $"{FileName}: its checksum does not match; {Remedy}";

    private static string Hash(JsonElement body) => Convert.ToHexStringLower(SHA256.HashData(JsonSerializer.SerializeToUtf8Bytes(body)));
}
