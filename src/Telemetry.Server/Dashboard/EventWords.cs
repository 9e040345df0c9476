using Telemetry.CollectionEvents;
using Telemetry.CollectionEvents.Journal;
using Telemetry.Readings;
using Telemetry.Reporting;

namespace Telemetry.Server.Dashboard;

/// <summary>The page's words for emptyings in one language.</summary>
internal sealed record EventWords(
    ReportLanguage Language, string Kind, string Signals, string State, string Remarks, string NothingYet, string Waiting, string AllContainers, string Level, string LevelAbout, string NoLevel,
    string Emptyings, string Statements, string NoStatements, string HowToSay, string Restatements, string NoRestatements, string Published, string Change, string Was, string Is, string Reason, string Actor, string Said,
    string From, string To, string Mass, string NoRemarks, string Unknown, string Open)
{
    public static EventWords Dutch { get; } = new(
        ReportLanguage.Dutch, "Soort", "Wat ervoor spreekt", "Telt mee", "Opmerkingen", "Er zijn nog geen ledigingen gezien.", "containers nog te bekijken", "Alle containers", "Vulling",
        "Vulgraad of massa van de laatste zes weken met metingen; de banden zijn ledigingen, van laatst vol tot eerst leeg.", "Geen vulgraad en geen massa gemeten.",
        "Ledigingen", "Verklaringen van mensen", "Niemand heeft iets verklaard.",
        "Op deze pagina kan niets gewijzigd worden. Verklaren gaat met het commando ‘telemetry events void’ of ‘telemetry events add’, met een reden; het blijft bewaard.",
        "Herzieningen", "Geen enkele lediging is herzien.", "Bekend sinds", "Wijziging", "Was", "Werd", "Reden", "Rol", "Verklaring", "Van", "Tot", "Massa", "Geen bijzonderheden in de metingen.", "onbekend",
        "Deze container staat niet in het register en heeft geen ledigingen.");

    public static EventWords English { get; } = new(
        ReportLanguage.English, "Kind", "What speaks for it", "Counts", "Remarks", "No collection event has been seen yet.", "containers still to look at", "All containers", "Content",
        "Fill level or mass of the last six weeks with readings; the bands are collection events, from last full to first empty.", "No fill level and no mass was measured.",
        "Collection events", "Statements by people", "Nobody has stated anything.",
        "Nothing can be changed on this page. A statement is made by the command ‘telemetry events void’ or ‘telemetry events add’, with a reason; it is kept.",
        "Restatements", "No collection event was restated.", "Known since", "Change", "Was", "Became", "Reason", "Role", "Statement", "From", "To", "Mass", "Nothing particular in the readings.", "unknown",
        "This container is not in the registry and has no collection events.");

    public string Of(EventKind kind) => Pick(kind switch
    {
        EventKind.FullEmptying => ("volledig", "full"),
        EventKind.PartialEmptying => ("gedeeltelijk", "partial"),
        EventKind.Swap => ("gewisseld", "swapped"),
        _ => ("onbekend", "unknown"),
    });

    public string Of(EventSignals signals)
    {
        var words = new List<string>();
        if (signals.HasFlag(EventSignals.LevelFall)) words.Add(Pick(("vulgraad daalt", "level falls")));
        if (signals.HasFlag(EventSignals.MassFall)) words.Add(Pick(("massa daalt", "mass falls")));
        if (signals.HasFlag(EventSignals.Tilt)) words.Add(Pick(("gekanteld", "tilted")));
        if (signals.HasFlag(EventSignals.Openings)) words.Add(Pick(("openingen", "openings")));
        return words.Count == 0 ? Pick(("geen meting", "no measurement")) : string.Join(", ", words);
    }

    public string Of(RemarkKind kind) => Pick(kind switch
    {
        RemarkKind.UnobservedEmptyingPossible => ("ongeziene lediging mogelijk", "unobserved emptying possible"),
        RemarkKind.FrozenValue => ("waarde staat stil", "value is frozen"),
        RemarkKind.Settling => ("inhoud zakte vanzelf in", "content settled by itself"),
        RemarkKind.SensorReplaced => ("sensor vervangen of verplaatst", "sensor replaced or mounted anew"),
        RemarkKind.NoisySensor => ("onrustige sensor: minder zeker", "noisy sensor: less certain"),
        _ => ("onbekend", "unknown"),
    });

    public string Of(Quantity quantity) => Pick(quantity switch
    {
        Quantity.FillLevel => ("vulgraad", "fill level"),
        Quantity.ContentMass => ("massa", "mass"),
        Quantity.Tilt => ("kanteling", "tilt"),
        Quantity.Openings => ("openingen", "openings"),
        _ => ("meting", "reading"),
    });

    public string Of(EventChange change) => Pick(change switch
    {
        EventChange.Detected => ("gezien", "detected"),
        EventChange.Revised => ("herzien", "revised"),
        EventChange.Withdrawn => ("ingetrokken", "withdrawn"),
        _ => ("onbekend", "unknown"),
    });

    public string Of(StatementKind kind) => Pick(kind == StatementKind.Added ? ("toegevoegd", "added") : ("vervallen verklaard", "voided"));

    /// <param name="state">As in the rows: detected, added or voided.</param>
    public string OfState(string state) => Pick(state switch
    {
        "voided" => ("nee: vervallen verklaard", "no: voided"),
        "added" => ("ja: door een mens toegevoegd", "yes: added by a person"),
        _ => ("ja", "yes"),
    });

    private string Pick((string Dutch, string English) words) => Language == ReportLanguage.Dutch ? words.Dutch : words.English;
}
