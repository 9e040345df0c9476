using System.Globalization;
using Telemetry.Quantities;
using Telemetry.Readings;
using Telemetry.Reporting;

namespace Telemetry.Monitoring;

/// <summary>Answers as lines for a terminal, in Dutch or English; times are those of Europe/Amsterdam.</summary>
public static class MonitoringText
{
    public static string Latest(string device, Reading reading, ReportLanguage language) =>
        $"{reading.Container}  {QuantityWords.Of(reading.Quantity, language)}: {ValueText.Of(reading, language)} ({StatusNames.Of(reading.Status, language)}), {Amsterdam.Text(reading.MeasuredAt)}, {device}";

    public static string Gap(Gap gap, ReportLanguage language)
    {
        var what = $"{gap.Container}  {QuantityWords.Of(gap.Quantity, language)}:";
        var (start, end, missing) = (Amsterdam.Text(gap.Start), Amsterdam.Text(gap.End), Count(gap.Missing));
        return language == ReportLanguage.Dutch
            ? $"{what} {missing} {(gap.Missing == 1 ? "meting ontbreekt" : "metingen ontbreken")} tussen {start} en {end}"
            : $"{what} {missing} {(gap.Missing == 1 ? "reading is" : "readings are")} missing between {start} and {end}";
    }

    public static string Completeness(DayCompleteness day, ReportLanguage language)
    {
        var share = day.ShareBasisPoints is { } points ? Share(points, language) : "–";
        var (counts, note) = language == ReportLanguage.Dutch
            ? ($"{Count(day.Arrived)} van {Count(day.Expected)} metingen binnen, {Count(day.Usable)} bruikbaar", "gedeeld met een ander apparaat")
            : ($"{Count(day.Arrived)} of {Count(day.Expected)} readings arrived, {Count(day.Usable)} usable", "shared with another device");
        return $"{day.Day:yyyy-MM-dd}  {day.Device}  {share,9}  {counts}{(day.SharedContainers > 0 ? $" ({Count(day.SharedContainers)} {(day.SharedContainers == 1 ? "container" : "containers")} {note})" : "")}";
    }

    /// <summary>What stands instead of lines when there are none.</summary>
    public static string NothingMissing(ReportLanguage language) => language == ReportLanguage.Dutch ? "er ontbreekt niets" : "nothing is missing";

    public static string NoReadings(ReportLanguage language) => language == ReportLanguage.Dutch ? "er zijn geen metingen" : "there are no readings";

    private static string Share(long basisPoints, ReportLanguage language)
    {
        var text = (basisPoints / 100m).ToString("0.00", CultureInfo.InvariantCulture) + " %";
        return language == ReportLanguage.Dutch ? text.Replace('.', ',') : text;
    }

    private static string Count(long count) => count.ToString(CultureInfo.InvariantCulture);
}
