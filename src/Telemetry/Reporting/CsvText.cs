using System.Globalization;

namespace Telemetry.Reporting;

/// <summary>One row of comma-separated text after RFC 4180.</summary>
internal static class CsvText
{
    /// <summary>
    /// A text that a spreadsheet would take for a formula is preceded by an apostrophe; numbers are written as they are.
    /// </summary>
    public static string Row(params ReadOnlySpan<object?> cells)
    {
        var texts = new List<string>(cells.Length);
        foreach (var cell in cells)
            texts.Add(cell is string text ? Quoted(Safe(text)) : string.Create(CultureInfo.InvariantCulture, $"{cell}"));
        return string.Join(',', texts) + "\r\n";
    }

    private static string Safe(string text) => text.Length > 0 && text[0] is ('=' or '+' or '-' or '@' or '\t' or '\r' or '\n') ? "'" + text : text;

    private static string Quoted(string text) =>
        text.AsSpan().ContainsAny("\",\r\n") ? '"' + text.Replace("\"", "\"\"", StringComparison.Ordinal) + '"' : text;
}
