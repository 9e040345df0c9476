namespace Telemetry.Reporting;

internal static class DutchWords
{
    public static ReportWords Words { get; } = new()
    {
        Code = "nl", Language = ReportLanguage.Dutch, OtherFile = "report.en.html", OtherLanguage = "English",
        Title = "Inzameling en toedeling aan producenten",
        Synthetic = "Verzonnen gegevens: dit verslag beschrijft geen bestaand gebied.",
        Period = "Opgaveperiode", Registry = "Register", Rules = "Regels", Facts = "Vingerafdruk van de feiten (SHA-256)",
        Masses = "Ingezamelde massa per gemeente en stroom (kg)",
        MassesNote = "Standaardonzekerheid: één standaardafwijking (k = 1), nooit te klein opgegeven. Een bon over meer gemeenten maakt haar per regel groter dan over het geheel.",
        Shares = "Toedeling per gemeente, stroom en producentenorganisatie",
        Chart = "Geaccepteerde massa per gemeente en stroom (kg)",
        Tickets = "Weegbonnen",
        TicketsNote = "De weegbon is de wettelijke massa; de schattingen van de sensoren verdelen haar alleen. Factor = netto ÷ som van de schattingen; buiten {0} tot {1} wordt de bon gemarkeerd.",
        Missing = "Ontbrekende gegevens: containers zonder bruikbare meting", NothingMissing = "Elke container heeft in deze periode bruikbare metingen.",
        Unregistered = "Containers met metingen die niet in het register staan", Readings = "Metingen", ReadingsByStatus = "Metingen naar toestand",
        Truth = "Afstand tot de werkelijkheid", TruthNote = "Werkelijke ledigingen: {0}; gevonden: {1}; daarvan overeenkomend: {2}.",
        Proofs = "Sluitende tellingen", Conserved = "Telling", Holds = "sluit", Broken = "SLUIT NIET",
        Municipality = "Gemeente", Stream = "Stroom", Collected = "Ingezameld", Provenance = "Waar de massa vandaan komt (kg)", FromTickets = "Weegbon", FromTrucks = "Weging op de wagen", FromScales = "Eigen weegschaal", FromSensors = "Schatting", FromDefaults = "Kental", Assessed = "w.v. beoordeeld", Uncertainty = "Standaard­onzekerheid", Interfering = "Stoorstromen",
        MoreThan = "meer dan", Rejected = "Afgekeurd", Accepted = "Geaccepteerd", Organisation = "Producentenorganisatie", Orphan = "Zonder bekende producent", Allocated = "Toegedeeld", Unallocated = "Niet toegedeeld",
        Mass = "Massa (kg)", Amount = "Vergoeding (€)", Total = "Totaal", Ticket = "Weegbon", Weighed = "Gewogen", Net = "Netto (kg)", Estimates = "Schattingen (kg)",
        Factor = "Factor", Decision = "Oordeel", Unattributed = "Niet herleid (kg)", Emptyings = "Ledigingen", Flagged = "controleren", InBand = "binnen band", NoEmptyingIn = "geen lediging gevonden in",
        NotAssessed = "niet beoordeeld", Container = "Container", Unusable = "Onbruikbare metingen", Status = "Toestand", TrueMass = "Werkelijk (kg)", Difference = "Verschil (kg)",
        Digest = "SHA-256 van report.json", Sources = "Bronnen", Density = "dichtheid", Key = "verdeelsleutel", Rate = "tarief",
        Until = "tot en met", TimeZone = "tijd van Europe/Amsterdam",
        Months = ["januari", "februari", "maart", "april", "mei", "juni", "juli", "augustus", "september", "oktober", "november", "december"],
        Decisions = ["geaccepteerd", "afgekeurd", "niet te beoordelen", "geaccepteerd, te veel niet-verpakkingen"],
        Laws =
        [
            "netto weegbonnen = toegewezen aan ledigingen + niet herleid (g)", "ingezameld = uit weegbonnen + geschat (g)",
            "ingezameld = stoorstromen + afgekeurd + geaccepteerd (g)", "geaccepteerd = organisaties + zonder bekende producent + niet toegedeeld (g)",
            "vergoeding = organisaties + zonder bekende producent + niet toegedeeld (cent)",
        ],
    };
}
