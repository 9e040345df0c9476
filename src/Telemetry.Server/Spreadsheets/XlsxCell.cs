using System.Globalization;
using DocumentFormat.OpenXml.Spreadsheet;
using Telemetry.Quantities;
using Telemetry.Reporting.Sheets;

namespace Telemetry.Server.Spreadsheets;

/// <summary>One cell of a workbook by the kind of its column.</summary>
internal static class XlsxCell
{
    /// <summary>A spreadsheet counts in floating point: what needs more digits is written as text, so that no gram is changed unseen.</summary>
    private const long MostDigits = 999_999_999_999_999;

    private static readonly DateOnly FirstDay = new(1899, 12, 30);

    public static Cell Of(SheetKind kind, SheetCell cell) => (kind, cell) switch
    {
        (_, { IsUnknown: true }) => new Cell(),
        (SheetKind.Exact, { Text: { } exact }) => Exact(exact, CellStyle.Plain),
        (SheetKind.Share, { Text: { } share }) => Exact(share, CellStyle.Percent),
        (_, { Text: { } text }) => Text(text, CellStyle.Text),
        (_, { Whole: > MostDigits or < -MostDigits }) => Text(cell.Whole.Value.ToString(CultureInfo.InvariantCulture), CellStyle.Text),
        (SheetKind.Money, { Whole: { } cents }) => Number(Fraction.Of(cents, 100).ToFixed(2), CellStyle.Money),
        (SheetKind.Day, { Whole: { } day }) => Number((day - FirstDay.DayNumber).ToString(CultureInfo.InvariantCulture), CellStyle.Day),
        (SheetKind.Moment, { Whole: { } moment }) => Number(Serial(new Instant(moment)), CellStyle.Moment),
        _ => Number((cell.Whole ?? 0).ToString(CultureInfo.InvariantCulture), CellStyle.Whole),
    };

    public static Cell Text(string text, CellStyle style) =>
        new(new InlineString(new Text(Clean(text)) { Space = DocumentFormat.OpenXml.SpaceProcessingModeValues.Preserve })) { DataType = CellValues.InlineString, StyleIndex = (uint)style };

    /// <param name="place">From 1.</param>
    public static string ColumnName(int place) => place <= 26 ? ((char)('A' + place - 1)).ToString() : ColumnName((place - 1) / 26) + ColumnName(((place - 1) % 26) + 1);

    /// <summary>A decimal as it is; a fraction that does not end to nine decimals.</summary>
    private static Cell Exact(string exact, CellStyle style)
    {
        var fraction = Fraction.Parse(exact);
        var text = exact.Contains('/', StringComparison.Ordinal) ? fraction.ToFixed(9) : fraction.ToString();
        return text.Count(char.IsAsciiDigit) <= 15 && !text.Contains('/', StringComparison.Ordinal) ? Number(text, style) : Text(exact, CellStyle.Text);
    }

    private static Cell Number(string text, CellStyle style) => new(new CellValue(text)) { DataType = CellValues.Number, StyleIndex = (uint)style };

    /// <summary>Days since the first one of the calendar, by the clock of Europe/Amsterdam, to the second.</summary>
    private static string Serial(Instant moment)
    {
        var local = Amsterdam.At(moment);
        var seconds = (long)local.TimeOfDay.TotalSeconds;
        return (DateOnly.FromDateTime(local.DateTime).DayNumber - FirstDay.DayNumber + Fraction.Of(seconds, 86_400)).ToFixed(8);
    }

    /// <summary>XML has no place for most control characters.</summary>
    private static string Clean(string text) => text.Any(letter => letter < ' ' && letter is not ('\t' or '\n' or '\r')) ? new([.. text.Where(letter => letter >= ' ' || letter is '\t' or '\n' or '\r')]) : text;
}
