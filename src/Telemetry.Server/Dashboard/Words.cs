using System.Globalization;
using Telemetry.Quantities;
using Telemetry.Readings;

namespace Telemetry.Server.Dashboard;

/// <summary>The page's words and numbers in one language.</summary>
internal sealed record Words(
    string Code, string Title, string Synthetic, string Language, string Containers, string Reporting, string Readings, string SetAside, string Unreadable, string Events,
    string Reports, string NoReadings, string Report, string NewestEvents, string Container, string LastFull, string FirstEmpty, string Before, string After, string Confidence,
    string ContainersNewest, string Municipality, string Stream, string Measured, string ValueName, string Status, string Owner, string Missing)
{
    private static readonly TimeZoneInfo Amsterdam = TimeZoneInfo.FindSystemTimeZoneById("Europe/Amsterdam");

    public static Words Dutch { get; } = new(
        "nl", "Inzamelcontainers", "Verzonnen gegevens: dit gebied bestaat niet.", "Taal", "Containers", "Met metingen", "Metingen", "Apart gelegd", "Onleesbaar", "Ledigingen",
        "Rapportages", "Er zijn nog geen ledigingen, dus nog geen rapportage.", "rapport", "Nieuwste ledigingen", "Container", "Laatst vol", "Eerst leeg", "Voor", "Na", "Zekerheid",
        "Containers en hun nieuwste meting", "Gemeente", "Stroom", "Gemeten", "Waarde", "Toestand", "Eigenaar", "geen enkele meting ontvangen");

    public static Words English { get; } = new(
        "en", "Collection containers", "Invented data: this region does not exist.", "Language", "Containers", "With readings", "Readings", "Set aside", "Unreadable", "Collection events",
        "Reports", "There are no collection events yet, so there is no report yet.", "report", "Newest collection events", "Container", "Last full", "First empty", "Before", "After", "Confidence",
        "Containers and their newest reading", "Municipality", "Stream", "Measured", "Value", "Status", "Owner", "no reading received");

    public string ReportFile => Code == "nl" ? "report.html" : "report.en.html";

    private NumberFormatInfo Format => new() { NumberGroupSeparator = Code == "nl" ? "." : ",", NumberDecimalSeparator = Code == "nl" ? "," : "." };

    public string Number(long value) => value.ToString("N0", Format);

    /// <summary>Local time in Europe/Amsterdam with its offset, which tells the two hours of a clock change apart.</summary>
    public static string Time(Instant instant) =>
        TimeZoneInfo.ConvertTime(instant.ToDateTimeOffset(), Amsterdam).ToString("yyyy-MM-dd HH:mm zzz", CultureInfo.InvariantCulture);

    public string Value(Quantity quantity, long value) => quantity switch
    {
        Quantity.FillLevel => (value / 100m).ToString("N1", Format) + " %",
        Quantity.ContentMass => (value / 1000m).ToString("N1", Format) + " kg",
        Quantity.Temperature => (value / 100m).ToString("N1", Format) + " °C",
        _ => value.ToString(CultureInfo.InvariantCulture),
    };

    public string StatusName(ReadingStatus status) => Code == "en" ? status.ToString() : status switch
    {
        ReadingStatus.Ok => "goed",
        ReadingStatus.Suspect => "verdacht",
        ReadingStatus.NoTarget => "geen echo",
        ReadingStatus.OutOfRange => "buiten bereik",
        ReadingStatus.Stuck => "vastgelopen",
        ReadingStatus.Saturated => "verzadigd",
        ReadingStatus.Timeout or ReadingStatus.NotReady => "geen antwoord",
        _ => "storing",
    };
}
