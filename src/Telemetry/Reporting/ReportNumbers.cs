using System.Globalization;
using Telemetry.Quantities;

namespace Telemetry.Reporting;

/// <summary>Figures as people of one language write them. Exact: a gram and a cent are always shown.</summary>
internal sealed class ReportNumbers(ReportLanguage language)
{
    private readonly NumberFormatInfo format = language == ReportLanguage.Dutch
        ? new() { NumberGroupSeparator = ".", NumberDecimalSeparator = ",", NegativeSign = "−" }
        : new() { NumberGroupSeparator = ",", NumberDecimalSeparator = ".", NegativeSign = "−" };

    /// <summary>In kilograms with three decimals.</summary>
    public string Kilograms(Grams mass) => (mass.Value / 1_000m).ToString("N3", format);

    /// <summary>In euros with two decimals; a dash when unknown.</summary>
    public string Euros(Cents? amount) => amount is { } cents ? (cents.Value / 100m).ToString("N2", format) : "–";

    /// <summary>From milligrams per litre, with three decimals.</summary>
    public string GramsPerLitre(long milligramsPerLitre) => (milligramsPerLitre / 1_000m).ToString("N3", format);

    public string Percent(decimal percent) => percent.ToString("0.############################", format) + " %";

    public string Count(long count) => count.ToString("N0", format);

    /// <summary>Parts per thousand as a factor with three decimals; a dash when there is none.</summary>
    public string Factor(long? perMille) => perMille is { } value ? (value / 1_000m).ToString("N3", format) : "–";
}
