using System.Text.Json;
using System.Text.Json.Serialization;

namespace Telemetry.Benchmarks.Results;

/// <summary>Figures as JSON: camelCase names, whatever was not measured left out.</summary>
internal static class BenchJson
{
    public static readonly JsonSerializerOptions Options = new(JsonSerializerDefaults.Web) { DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull, WriteIndented = true };

    public static string Write(BenchReport report) => JsonSerializer.Serialize(report, Options) + "\n";
}
