using System.Text.Json;

namespace Telemetry.Benchmarks.Engines.Http;

/// <summary>Answers of one JSON object a line.</summary>
internal static class JsonLines
{
    /// <summary>Entries in an array of every line, all lines together.</summary>
    public static int CountOf(ReadOnlySpan<byte> lines, string array)
    {
        var count = 0;
        foreach (var range in lines.Split((byte)'\n'))
        {
            var line = lines[range];
            if (line.IsEmpty) continue;
            var reader = new Utf8JsonReader(line);
            using var document = JsonDocument.ParseValue(ref reader);
            count += document.RootElement.GetProperty(array).GetArrayLength();
        }

        return count;
    }
}
