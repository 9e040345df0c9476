using System.Globalization;
using System.Text;
using Telemetry.Quantities;

namespace Telemetry.Reporting.Sheets;

/// <summary>
/// A sheet as CSV after RFC 4180, in UTF-8 with a mark so that Excel knows it. Masses are whole grams, money has two decimals behind a point, times are UTC; what
/// is not known is empty. Totals and proofs are left out: a sum over the column gives them.
/// </summary>
public static class SheetCsv
{
    public static byte[] Write(Sheet sheet)
    {
        var text = new StringBuilder("\uFEFF").Append(CsvText.Row([.. sheet.Columns.Select(column => (object)column.FileTitle)]));
        var cells = new object?[sheet.Columns.Count];
        foreach (var row in sheet.Rows)
        {
            for (var column = 0; column < cells.Length; column++) cells[column] = Value(sheet.Columns[column].Kind, row.Cells[column]);
            text.Append(CsvText.Row(cells));
        }

        return Encoding.UTF8.GetBytes(text.ToString());
    }

    /// <summary>Text as a string, which is guarded against formulas; everything else as a number is written, which is not.</summary>
    private static object? Value(SheetKind kind, SheetCell cell) => (kind, cell) switch
    {
        (_, { IsUnknown: true }) => null,
        (SheetKind.Exact, { Text: { } exact }) => Number(Fraction.Parse(exact)),
        (SheetKind.Share, { Text: { } share }) => Number(Fraction.Parse(share)),
        (_, { Text: { } text }) => text,
        (SheetKind.Money, { Whole: { } cents }) => Fixed(cents),
        (SheetKind.Day, { Whole: { } day }) => DateOnly.FromDayNumber((int)day).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
        (SheetKind.Moment, { Whole: { } moment }) => new Instant(moment).ToString(),
        _ => cell.Whole,
    };

    private static PlainNumber Fixed(long cents) => new PlainNumber(Fraction.Of(cents, 100).ToFixed(2));

    /// <summary>A decimal as it is; a fraction that does not end to nine decimals.</summary>
    private static PlainNumber Number(Fraction exact)
    {
        var text = exact.ToString();
        return new PlainNumber(text.Contains('/', StringComparison.Ordinal) ? exact.ToFixed(9) : text);
    }

    private readonly record struct PlainNumber(string Digits)
    {
        public override string ToString() => Digits;
    }
}
