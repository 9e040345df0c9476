using System.Globalization;
using Telemetry.Readings;

namespace Telemetry.Reporting;

/// <summary>A measured value as people of one language write it, with the unit they expect.</summary>
public static class ValueText
{
    /// <summary>A dash where the measurement gave no value.</summary>
    public static string Of(Reading reading, ReportLanguage language) => reading.HasValue ? Of(reading.Quantity, reading.Value, language) : "–";

    public static string Of(Quantity quantity, long value, ReportLanguage language)
    {
        var format = language == ReportLanguage.Dutch
            ? new NumberFormatInfo { NumberGroupSeparator = ".", NumberDecimalSeparator = "," }
            : new NumberFormatInfo { NumberGroupSeparator = ",", NumberDecimalSeparator = "." };
        return quantity switch
        {
            Quantity.FillLevel or Quantity.Humidity or Quantity.Wetness => (value / 100m).ToString("N1", format) + " %",
            Quantity.ContentMass => (value / 1000m).ToString("N1", format) + " kg",
            Quantity.Temperature => (value / 100m).ToString("N1", format) + " °C",
            Quantity.Tilt => (value / 100m).ToString("N1", format) + "°",
            Quantity.SupplyVoltage => (value / 1000m).ToString("N2", format) + " V",
            _ => value.ToString(CultureInfo.InvariantCulture),
        };
    }
}
