using Telemetry.Allocation.Runs;
using Telemetry.Reporting;

namespace Telemetry.Server.Dashboard;

/// <summary>The words of the list of runs in one language.</summary>
internal sealed record RunListWords(
    ReportLanguage Language, string Code, string Title, string LocalOnly, string LanguageName, string Overview, string Nothing, string Pack, string Period, string Kind, string KnownAt, string Total, string Signed,
    string Objections, string Files, string Package, string Unsigned, string Both, string Damaged, string None, string Changes)
{
    public static RunListWords Dutch { get; } = new(
        ReportLanguage.Dutch, "nl", "Verdeelberekeningen", "Deze pagina is alleen op deze computer te openen: aanmelden bestaat nog niet. Tijden zijn die van Europe/Amsterdam.", "Taal", "Overzicht",
        "Er zijn nog geen berekeningen. Maak er een met: telemetry run.", "Regels", "Periode", "Soort", "Stand van", "Geboekt", "Ondertekend", "Bezwaren", "Bestanden", "pakket", "nog niet", "door beide partijen",
        "Het pakket is beschadigd: de wortel klopt niet.", "geen", "wat veranderde");

    public static RunListWords English { get; } = new(
        ReportLanguage.English, "en", "Allocation runs", "This page opens on this computer only: there is no sign-in yet. Times are those of Europe/Amsterdam.", "Language", "Overview",
        "There are no runs yet. Make one with: telemetry run.", "Rules", "Period", "Kind", "Known at", "Booked", "Signed", "Objections", "Files", "package", "not yet", "by both parties",
        "The package is damaged: its root does not hold.", "none", "what changed");

    public string Of(RunKind kind) => (kind, Language) switch
    {
        (RunKind.Provisional, ReportLanguage.Dutch) => "voorlopig",
        (RunKind.Provisional, _) => "provisional",
        (RunKind.Final, ReportLanguage.Dutch) => "definitief",
        (RunKind.Final, _) => "final",
        (_, ReportLanguage.Dutch) => "herzien",
        _ => "restated",
    };
}
