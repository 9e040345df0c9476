using System.Globalization;
using Telemetry.Monitoring.Forecasting;
using Telemetry.Monitoring.Forecasting.PickLists;
using Telemetry.Quantities;
using Telemetry.Reporting;

namespace Telemetry.Server.Dashboard;

/// <summary>The words of the pick list in one language.</summary>
internal sealed record PickListWords(
    ReportLanguage Language, string Code, string Title, string LanguageName, string LocalOnly, string Synthetic, string Warming, string AsOf, string Past, string Thresholds, string Filter, string Municipality, string Route, string Stream, string All, string Show,
    string MustEmpty, string MayEmpty, string Visit, string Unplanned, string UnplannedWhy, string Nothing, string Container, string Level, string What, string Why, string MustDay, string Reliability, string More, string Overview, string Later,
    string Now, string[] Days, string[] Weekdays, string[] ShortWeekdays, string[] Months)
{
    public static PickListWords Dutch { get; } = new(
        ReportLanguage.Dutch, "nl", "Pluklijst", "Taal", "Deze pagina is alleen op deze computer te openen: aanmelden bestaat nog niet. Tijden zijn die van Europe/Amsterdam.", "Verzonnen gegevens: dit gebied bestaat niet.", "De eerste lijst wordt gemaakt; containers gelezen",
        "Stand van", "Geen enkele container meldde zich sinds dit tijdstip; dit is de lijst van toen en niet die van nu.", "Drempels", "Keuze", "Gemeente", "Route", "Stroom", "alle", "Toon",
        "legen", "mogen mee", "sensors bezoeken", "zonder verwachting en zonder ronde", "Voor deze containers is geen verwachting vastgesteld en geen vaste ronde opgegeven; niemand komt langs tenzij iemand het besluit.", "Niets.",
        "Container", "Niveau", "Wat", "Waarom", "Legen nodig", "Zekerheid", "regels staan niet op deze pagina; neem", "Overzicht", "na 28 dagen", "nu",
        ["Vandaag", "Morgen", "Overmorgen"], ["zondag", "maandag", "dinsdag", "woensdag", "donderdag", "vrijdag", "zaterdag"],
        ["zo", "ma", "di", "wo", "do", "vr", "za"], ["jan", "feb", "mrt", "apr", "mei", "jun", "jul", "aug", "sep", "okt", "nov", "dec"]);

    public static PickListWords English { get; } = new(
        ReportLanguage.English, "en", "Pick list", "Language", "This page opens on this computer only: there is no sign-in yet. Times are those of Europe/Amsterdam.", "Invented data: this region does not exist.", "The first list is being made; containers read",
        "State of", "No container was heard since this time; this is the list of then, not of now.", "Thresholds", "Selection", "Municipality", "Route", "Stream", "all", "Show",
        "to empty", "may be emptied", "sensors to visit", "without forecast and without round", "For these containers no forecast is established and no fixed round is stated; nobody comes by unless somebody decides.", "Nothing.",
        "Container", "Level", "What", "Why", "To be emptied", "Reliability", "lines are not on this page; take", "Overview", "after 28 days", "now",
        ["Today", "Tomorrow", "In two days"], ["Sunday", "Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday"],
        ["Sun", "Mon", "Tue", "Wed", "Thu", "Fri", "Sat"], ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"]);

    public string Address => Language == ReportLanguage.Dutch ? "/picklist" : "/picklist?language=en";

    public string Day(DateOnly day) => $"{Weekdays[(int)day.DayOfWeek]} {day.Day} {Months[day.Month - 1]} {day.Year}";

    /// <summary>The day on which the threshold is reached by p50, and from p10 to p90; a dash where there is no forecast.</summary>
    public string Reach(ContainerForecast forecast) => forecast.Reach switch
    {
        null => "–",
        { P50: { } day } reach when day == forecast.Today && reach.P10 == reach.P90 => Now,
        { } reach when reach.P10 == reach.P90 => Short(reach.P50),
        { } reach => $"{Short(reach.P50)} ({Short(reach.P10)} – {Short(reach.P90)})",
    };

    public string Number(int value) => value.ToString("N0", new NumberFormatInfo { NumberGroupSeparator = Language == ReportLanguage.Dutch ? "." : "," });

    public static string Percent(DayLevel? level) => level is { } known ? PickText.Percent(known.Level) : "–";

    public string Of(Containers.Wording text) => Language == ReportLanguage.Dutch ? text.Dutch : text.English;

    private string Short(DateOnly? day) => day is { } known ? $"{ShortWeekdays[(int)known.DayOfWeek]} {known.Day} {Months[known.Month - 1]}" : Later;
}
