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

    /// <summary>A share of 1 in hundredths, with one decimal; below 10 with two where that is all there is to see.</summary>
    public string Points(double share) => (share * 100).ToString(Math.Abs(share) < 0.1 ? "0.00" : "0.0", format);

    public string Interval(ShareInterval share) => language == ReportLanguage.Dutch
        ? $"{Percent(share.Share)} (met {share.ConfidencePercent} % zekerheid {Percent(share.Low)} tot {Percent(share.High)})"
        : $"{Percent(share.Share)} (with {share.ConfidencePercent} % certainty {Percent(share.Low)} to {Percent(share.High)})";

    /// <summary>In kilograms with one decimal.</summary>
    public string Kilograms(Grams mass) => (mass.Value / 1_000m).ToString("N1", format);
}
