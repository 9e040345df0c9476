using Telemetry.Allocation.Tables;
using Telemetry.Quantities;
using Telemetry.Reporting;

namespace Telemetry.Allocation.Comparisons;

/// <summary>A whole number of a table as people write it: grams as kilograms to the gram, minor units as an amount to the cent.</summary>
internal static class FigureText
{
    private static readonly ReportNumbers Dutch = new(ReportLanguage.Dutch);
    private static readonly ReportNumbers English = new(ReportLanguage.English);

    /// <summary>A dash where nothing is known.</summary>
    public static string Of(long? value, TableUnit unit, ReportLanguage language)
    {
        var numbers = language == ReportLanguage.Dutch ? Dutch : English;
        return (value, unit) switch
        {
            (null, _) => "–",
            ({ } grams, TableUnit.Gram) => $"{numbers.Kilograms(new Grams(grams))} kg",
            ({ } cents, TableUnit.MinorUnit) => numbers.Euros(new Cents(cents)),
            ({ } litres, TableUnit.Litre) => $"{numbers.Count(litres)} l",
            ({ } count, _) => numbers.Count(count),
        };
    }

    /// <summary>With a sign in front of a gain too.</summary>
    public static string Difference(long value, TableUnit unit, ReportLanguage language) => (value > 0 ? "+" : "") + Of(value, unit, language);
}
