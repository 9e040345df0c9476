using Telemetry.Allocation.RulePacks;
using Telemetry.Allocation.Tables;

namespace Telemetry.Reporting.RulePacks;

internal static class DutchPackWords
{
    public static readonly PackWords Words = new()
    {
        Language = ReportLanguage.Dutch,
        Code = "nl",
        Version = "Versie",
        Validity = "Te gebruiken",
        Place = "Land, munt en tijdzone",
        Rank = "Rang",
        Hash = "SHA-256 van de rekenregels",
        Until = "tot en met",
        NoEnd = "zonder einddatum",
        Figures = "Kentallen",
        FiguresNote = "De waarde die het meest van de plaats noemt gaat voor; van twee gelijke gaat de hogere rechtsregel voor. Een kental zonder waarde wordt voor een berekening opgegeven; nul is iets anders dan ontbreken.",
        From = "Van",
        To = "Tot en met",
        HoldsFor = "Geldt voor",
        Everywhere = "alles",
        Source = "Bron",
        Value = "Waarde",
        Open = "niet gepubliceerd; op te geven",
        Inputs = "Uitgangstabellen",
        Table = "Tabel",
        Meaning = "Wat er staat",
        Reads = "Uit",
        Counts = "Telt",
        By = "Per",
        Whole = "het geheel",
        Filter = "Alleen",
        MayBeEmpty = "mag leeg zijn",
        Steps = "Stappen",
        Bookings = "Boekingen",
        Role = "Als",
        Debit = "Wie geeft",
        Credit = "Wie krijgt",
        NoBookings = "Er wordt niets geboekt.",
        Loads = "Beoordeling van vrachten",
        AllStreams = "alle",
        Streams = "Afvalstromen",
        Interfering = "Grens voor stoorstromen",
        NonPackaging = "Grens voor niet-verpakkingen",
        LowestFactor = "Kleinste factor weegbon op schatting",
        HighestFactor = "Grootste factor weegbon op schatting",
        Sources = "Bronnen",
        Added = "toegevoegd",
        Removed = "vervallen",
        Changed = "gewijzigd",
        Before = "Was",
        After = "Wordt",
        Same = "Geen verschil.",
        Order = "volgorde",
        Head = "Kop",
        Comparison = "Verschillen tussen twee versies",
        Ranks = new Dictionary<LegalRank, string>
        {
            [LegalRank.Law] = "wet", [LegalRank.Agreement] = "overeenkomst", [LegalRank.Decision] = "besluit", [LegalRank.Contract] = "contract", [LegalRank.Protocol] = "protocol",
            [LegalRank.ModellingChoice] = "modelkeuze",
        },
        Units = new Dictionary<FigureUnit, string>
        {
            [FigureUnit.Share] = "deel van 1", [FigureUnit.Percent] = "%", [FigureUnit.PerTonne] = "{0} per ton", [FigureUnit.PerInhabitant] = "{0} per inwoner",
            [FigureUnit.PerPiece] = "{0} per stuk", [FigureUnit.Amount] = "{0}", [FigureUnit.Factor] = "factor", [FigureUnit.GramsPerPiece] = "gram per stuk",
        },
        Dimensions = new Dictionary<string, string>(StringComparer.Ordinal) { ["quarter"] = "kwartaal", ["instalment"] = "termijn", ["class"] = "klasse", ["number"] = "volgnummer" },
        Counted = new Dictionary<TableUnit, string>
        {
            [TableUnit.Gram] = "gram", [TableUnit.MinorUnit] = "cent", [TableUnit.Piece] = "stuks", [TableUnit.Person] = "personen", [TableUnit.Litre] = "liter", [TableUnit.Emptying] = "ledigingen",
        },
    };
}
