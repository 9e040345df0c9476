using System.Globalization;
using Telemetry.Quantities;
using Telemetry.Reporting;

namespace Telemetry.Quality.Dispute;

/// <summary>Estimates as people of one language read them: no more digits than they carry. Masses of record keep their gram (<see cref="ReportNumbers"/>).</summary>
internal sealed class DisputeFigures(ReportLanguage language)
{
    private readonly NumberFormatInfo format = language == ReportLanguage.Dutch
        ? new() { NumberGroupSeparator = ".", NumberDecimalSeparator = "," }
        : new() { NumberGroupSeparator = ",", NumberDecimalSeparator = "." };

    public string Percent(double share) => Points(share) + " %";

    /// <summary>A share in hundredths, with one decimal.</summary>
    public string Points(double share) => (share * 100).ToString("0.0", format);

    /// <summary>A difference of shares in hundredths, with two decimals.</summary>
    public string Difference(double share) => (share * 100).ToString("0.00", format);

    public string Interval(ShareInterval share) => language == ReportLanguage.Dutch
        ? $"{Percent(share.Share)} (met {share.ConfidencePercent} % zekerheid {Percent(share.Low)} tot {Percent(share.High)})"
        : $"{Percent(share.Share)} (with {share.ConfidencePercent} % certainty {Percent(share.Low)} to {Percent(share.High)})";

    /// <summary>In kilograms with one decimal.</summary>
    public string Kilograms(Grams mass) => (mass.Value / 1_000m).ToString("N1", format);
}
