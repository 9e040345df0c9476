using System.Globalization;
using Telemetry.Containers;
using Telemetry.Readings;
using Telemetry.Reporting;

namespace Telemetry.Server.Dashboard;

/// <summary>The page's words and numbers in one language.</summary>
internal sealed record Words(
    ReportLanguage Language, string Code, string Title, string Synthetic, string LocalOnly, string LanguageName, string Containers, string Reporting, string Readings, string SetAside, string Unreadable, string Events,
    string Reports, string NoReadings, string Report, string NewestEvents, string Container, string LastFull, string FirstEmpty, string Before, string After, string Confidence,
    string NewestReadings, string ContainersNewest, string Municipality, string Stream, string Measured, string ValueName, string Status, string Owner, string Missing)
{
    public static Words Dutch { get; } = new(
        ReportLanguage.Dutch, "nl", "Inzamelcontainers", "Verzonnen gegevens: dit gebied bestaat niet.",
        "Deze pagina is voor de beheerder van deze computer en alleen daarop te openen: aanmelden bestaat nog niet. Tijden zijn die van Europe/Amsterdam.", "Taal", "Containers", "Met metingen", "Metingen", "Apart gelegd", "Onleesbaar", "Ledigingen",
        "Rapportages", "Er zijn nog geen ledigingen, dus nog geen rapportage.", "rapport", "Nieuwste ledigingen", "Container", "Laatst vol", "Eerst leeg", "Voor", "Na", "Zekerheid",
        "Nieuwste metingen", "Containers en hun nieuwste meting", "Gemeente", "Stroom", "Gemeten", "Waarde", "Toestand", "Eigenaar", "geen enkele meting ontvangen");

    public static Words English { get; } = new(
        ReportLanguage.English, "en", "Collection containers", "Invented data: this region does not exist.",
        "This page is for the operator of this computer and opens on it only: there is no sign-in yet. Times are those of Europe/Amsterdam.", "Language", "Containers", "With readings", "Readings", "Set aside", "Unreadable", "Collection events",
        "Reports", "There are no collection events yet, so there is no report yet.", "report", "Newest collection events", "Container", "Last full", "First empty", "Before", "After", "Confidence",
        "Newest readings", "Containers and their newest reading", "Municipality", "Stream", "Measured", "Value", "Status", "Owner", "no reading received");

    public string ReportFile => Language == ReportLanguage.Dutch ? "report.html" : "report.en.html";

    private NumberFormatInfo Format => new() { NumberGroupSeparator = Language == ReportLanguage.Dutch ? "." : ",", NumberDecimalSeparator = Language == ReportLanguage.Dutch ? "," : "." };

    public string Number(long value) => value.ToString("N0", Format);

    public string Value(Reading reading) => ValueText.Of(reading, Language);

    public string Value(Quantity quantity, long value) => ValueText.Of(quantity, value, Language);

    public string Of(Wording text) => Language == ReportLanguage.Dutch ? text.Dutch : text.English;

    public string Of(ReadingStatus status) => StatusNames.Of(status, Language);

    public string Of(Fate fate) => (fate, Language) switch
    {
        (Fate.Refused, ReportLanguage.Dutch) => "geweigerd",
        (Fate.Refused, _) => "refused",
        (_, ReportLanguage.Dutch) => "bewaard",
        _ => "kept",
    };
}
