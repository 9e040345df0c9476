using System.Net;
using System.Text.Json;

namespace Telemetry.Storage.Readings.InfluxDb;

/// <summary>Reads the answer to a query: JSON documents, one a line, each with the next rows. A row is valid until the next one is taken.</summary>
internal static class QueryAnswer
{
    /// <exception cref="InfluxDbRefusedException">The server answered with an error, which it may do in the middle.</exception>
    /// <exception cref="InfluxDbUnavailableException">The answer ends before it is complete; part of an answer is never taken for the whole.</exception>
    public static IEnumerable<QuerySeries> Read(Stream stream)
    {
        using var reader = new StreamReader(stream);
        var isComplete = false;
        while (NextLine(reader) is { } line)
        {
            if (line.Length == 0) continue;
            using var document = Parse(line);
            Refuse(document.RootElement);
            foreach (var result in document.RootElement.GetProperty("results").EnumerateArray())
            {
                Refuse(result);
                isComplete = !result.TryGetProperty("partial", out var partial) || !partial.GetBoolean();
                if (!result.TryGetProperty("series", out var series)) continue;
                foreach (var one in series.EnumerateArray()) yield return new QuerySeries(one);
            }
        }

        if (!isComplete) throw CutOff(null);
    }

    private static string? NextLine(StreamReader reader)
    {
        try
        {
            return reader.ReadLine();
        }
        catch (IOException error)
        {
            throw CutOff(error);
        }
    }

    private static JsonDocument Parse(string line)
    {
        try
        {
            return JsonDocument.Parse(line);
        }
        catch (JsonException error)
        {
            throw CutOff(error);
        }
    }

    private static void Refuse(JsonElement element)
    {
        if (element.TryGetProperty("error", out var error)) throw new InfluxDbRefusedException(HttpStatusCode.OK, $"InfluxDB: {error.GetString()}");
    }

    private static InfluxDbUnavailableException CutOff(Exception? cause) => new("InfluxDB: the answer to a query was cut off; ask again.", cause);
}
