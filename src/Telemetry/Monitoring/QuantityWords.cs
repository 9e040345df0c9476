using Telemetry.Readings;
using Telemetry.Reporting;

namespace Telemetry.Monitoring;

/// <summary>What is measured, in words for people.</summary>
public static class QuantityWords
{
    public static string Of(Quantity quantity, ReportLanguage language)
    {
        var (dutch, english) = quantity switch
        {
            Quantity.FillLevel => ("vulgraad", "fill level"),
            Quantity.ContentMass => ("massa", "mass"),
            Quantity.Temperature => ("temperatuur", "temperature"),
            Quantity.Humidity => ("vochtigheid", "humidity"),
            Quantity.Gas => ("gas", "gas"),
            Quantity.Tilt => ("kanteling", "tilt"),
            Quantity.Openings => ("openingen", "openings"),
            Quantity.Wetness => ("natheid", "wetness"),
            Quantity.SupplyVoltage => ("voedingsspanning", "supply voltage"),
            _ => ("alles", "everything"),
        };
        return language == ReportLanguage.Dutch ? dutch : english;
    }
}
