namespace Telemetry.Protocol.Registers.Sheets;

/// <summary>
/// A text in a file that a spreadsheet may open: what would be taken for a formula has an apostrophe before it. Read back, the apostrophe is no part of it; nothing is ever evaluated.
/// </summary>
public static class SheetText
{
    private const string Formula = "=+-@\t\r";

    public static string Write(string text) => text.Length > 0 && Formula.Contains(text.TrimStart('\'') is { Length: > 0 } rest ? rest[0] : ' ', StringComparison.Ordinal) ? $"'{text}" : text;

    public static string Read(string text) => text.StartsWith('\'') && Write(text[1..]) == text ? text[1..] : text;
}
