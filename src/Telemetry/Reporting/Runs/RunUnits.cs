using Telemetry.Allocation.Tables;
using Telemetry.Reporting.Sheets;

namespace Telemetry.Reporting.Runs;

/// <summary>How the whole numbers of a table become a column.</summary>
internal static class RunUnits
{
    public static SheetKind Kind(TableUnit unit) => unit switch { TableUnit.Gram => SheetKind.Grams, TableUnit.MinorUnit => SheetKind.Money, _ => SheetKind.Count };

    /// <param name="currency">ISO 4217.</param>
    public static string Currency(string currency) => currency switch { "EUR" => "€", "GBP" => "£", _ => currency };

    public static SheetColumn Column(string title, TableUnit unit, string currency) => new(title, Kind(unit), unit == TableUnit.MinorUnit ? Currency(currency) : "");

    /// <summary>A number with its unit, for sentences.</summary>
    public static string Text(long value, TableUnit unit, string currency, ReportLanguage language)
    {
        var column = Column("", unit, currency);
        var number = new SheetText(language).Of(column, value);
        return unit switch
        {
            TableUnit.Gram => $"{number} kg",
            TableUnit.MinorUnit => $"{column.Unit} {number}",
            _ => $"{number} {RunVocabulary.Of(unit).In(language).ToLowerInvariant()}",
        };
    }
}
