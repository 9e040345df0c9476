using System.Buffers;
using System.Security.Cryptography;
using System.Text.Json;

namespace Telemetry.Quality.Dispute;

/// <summary>
/// Names each file with its length and SHA-256, schema <c>telemetry/dispute-manifest/1</c>. Whoever signs the hash of the manifest signs all files.
/// </summary>
public static class DisputeManifest
{
    public const string FileName = "manifest.json";
    public const string Schema = "telemetry/dispute-manifest/1";

    private static readonly JsonWriterOptions Options = new() { Indented = true, NewLine = "\n" };

    public static byte[] Write(IReadOnlyList<KeyValuePair<string, byte[]>> files)
    {
        var buffer = new ArrayBufferWriter<byte>();
        using (var json = new Utf8JsonWriter(buffer, Options))
        {
            json.WriteStartObject();
            json.WriteString("schema", Schema);
            json.WriteStartArray("files");
            foreach (var (name, content) in files)
            {
                json.WriteStartObject();
                json.WriteString("name", name);
                json.WriteNumber("bytes", content.Length);
                json.WriteString("sha256", Convert.ToHexStringLower(SHA256.HashData(content)));
                json.WriteEndObject();
            }

            json.WriteEndArray();
            json.WriteEndObject();
        }

        return [.. buffer.WrittenSpan, (byte)'\n'];
    }

    /// <summary>The first way in which files differ from their manifest, in words that name the file; null when there is none.</summary>
    /// <param name="manifest">Content of <see cref="FileName"/>.</param>
    /// <param name="present">Names of all files that are there, without folders.</param>
    /// <param name="read">Content of a file that is there.</param>
    public static string? FirstDifference(ReadOnlyMemory<byte> manifest, IReadOnlyCollection<string> present, Func<string, byte[]> read)
    {
        List<ManifestEntry> entries;
        try
        {
            entries = Entries(manifest);
        }
        catch (Exception broken) when (broken is JsonException or KeyNotFoundException or InvalidOperationException or FormatException)
        {
            return $"{FileName} cannot be read as {Schema}: {broken.Message}";
        }

        foreach (var entry in entries)
        {
            if (!present.Contains(entry.Name, StringComparer.Ordinal)) return $"{entry.Name} is missing; ask for the file again.";
            var content = read(entry.Name);
            if (content.Length != entry.Bytes) return $"{entry.Name} has {content.Length} bytes and not {entry.Bytes}; it is not the file that was handed over.";
            var digest = Convert.ToHexStringLower(SHA256.HashData(content));
            if (digest != entry.Sha256) return $"{entry.Name} has SHA-256 {digest} and not {entry.Sha256}; it is not the file that was handed over.";
        }

        var unknown = present.Where(name => name != FileName && entries.TrueForAll(entry => entry.Name != name)).Order(StringComparer.Ordinal).FirstOrDefault();
        return unknown is null ? null : $"{unknown} is not in {FileName}; it was not part of what was handed over.";
    }

    private static List<ManifestEntry> Entries(ReadOnlyMemory<byte> manifest)
    {
        using var document = JsonDocument.Parse(manifest);
        var root = document.RootElement;
        if (root.GetProperty("schema").GetString() != Schema) throw new FormatException($"schema '{root.GetProperty("schema").GetString()}' is not known.");
        return [.. root.GetProperty("files").EnumerateArray().Select(file => new ManifestEntry(
            file.GetProperty("name").GetString() ?? "", file.GetProperty("bytes").GetInt64(), file.GetProperty("sha256").GetString() ?? ""))];
    }
}
