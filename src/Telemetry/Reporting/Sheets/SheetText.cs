using System.Globalization;
using Telemetry.Quantities;

namespace Telemetry.Reporting.Sheets;

/// <summary>A cell as people of one language read it. Grams and cents are always shown whole; what is not known is a dash.</summary>
public sealed class SheetText(ReportLanguage language)
{
    private readonly ReportNumbers numbers = new(language);

    public string Of(SheetColumn column, SheetCell cell) => (column.Kind, cell) switch
    {
        (_, { IsUnknown: true }) => "–",
        (SheetKind.Exact, { Text: { } exact }) => Exact(exact),
        (SheetKind.Share, { Text: { } share }) => Percent(Fraction.Parse(share)),
        (_, { Text: { } text }) => text,
        (SheetKind.Grams, { Whole: { } grams }) => numbers.Kilograms(new(grams)),
        (SheetKind.Money, { Whole: { } cents }) => numbers.Euros(new Cents(cents)),
        (SheetKind.Day, { Whole: { } day }) => DateOnly.FromDayNumber((int)day).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
        (SheetKind.Moment, { Whole: { } moment }) => Amsterdam.Text(new(moment)),
        _ => numbers.Count(cell.Whole ?? 0),
    };

    /// <summary>To two decimals; the numbers it is of stand beside it.</summary>
    public string Percent(Fraction share) => Decimal((share * 100).ToFixed(2));

    /// <summary>All digits of a decimal; a fraction that does not end stays n/d.</summary>
    private string Exact(string exact) => exact.Contains('/', StringComparison.Ordinal) ? exact : Decimal(exact);

    private string Decimal(string text) => (language == ReportLanguage.Dutch ? text.Replace('.', ',') : text).Replace('-', '−');
}
