using System.Globalization;
using Telemetry.Quantities;

namespace Telemetry.Protocol.Quality;

/// <summary>Writes fields of delimited text.</summary>
internal static class FactText
{
    /// <summary>Nothing for a mass that is not known.</summary>
    public static string Kilograms(Grams? mass) => mass is { } grams ? (grams.Value / 1000m).ToString("0.000", CultureInfo.InvariantCulture) : "";

    /// <summary>A field ends with its line, so that a line break becomes a blank.</summary>
    public static string Quoted(string? text) =>
        text is null ? ""
        : !text.Any(c => c is ';' or ',' or '\t' or '"' or '\r' or '\n') ? text
        : $"\"{text.ReplaceLineEndings(" ").Replace("\"", "\"\"", StringComparison.Ordinal)}\"";
}
