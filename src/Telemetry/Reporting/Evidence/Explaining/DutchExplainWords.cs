using Telemetry.Mass;
using Telemetry.Quality;

namespace Telemetry.Reporting.Evidence.Explaining;

internal static class DutchExplainWords
{
    public static ExplainWords Words { get; } = new()
    {
        Language = ReportLanguage.Dutch, Rule = "regel", Figure = "cijfer", Source = "bron", Given = "voor deze berekening opgegeven", Input = "beginpunt", Weight = "gewicht",
        WeightOf = "{0} van {1}", Booked = "geboekt", Emptying = "Lediging", Container = "container", Municipality = "gemeente", Stream = "stroom", At = "tijdstip", Estimate = "schatting",
        NotMeasured = "niet gemeten", Uncertainty = "standaardonzekerheid", Collected = "ingezameld", ShareOfTicket = "{0} van {1} netto op de bon, naar een schatting van {2} op {3}",
        Judged = "beoordeeld", JudgedText = "{0} stoorstromen, {1} afgekeurd, {2} geaccepteerd", NotAssessed = "niet beoordeeld", Readings = "SHA-256 van de metingen",
        Stated = "door een persoon opgegeven, zonder metingen", Ticket = "Weegbon", Weighed = "gewogen", Vehicle = "voertuig", Gross = "bruto", Tare = "tarra", Net = "netto",
        Interfering = "stoorstromen", Decision = "oordeel", Factor = "factor bon op schattingen", Unattributed = "niet toegedeeld", Withdrawn = "vervallen", Correction = "Correctie",
        Instead = "in plaats daarvan", Reason = "reden", Actor = "door", Objection = "bezwaar", Known = "bekend sinds", Assessment = "Beoordeling", Inspector = "keurmeester", Method = "methode",
        Entry = "Register", Valid = "geldig", Run = "berekening", Use = "Gaat op in", Rest = "en nog {0} andere, samen {1}",
        Provenances = new Dictionary<ProvenanceClass, string>
        {
            [ProvenanceClass.VerifiedScale] = "weegbon van een geijkte weegbrug", [ProvenanceClass.TruckWeighing] = "weging op de wagen", [ProvenanceClass.UnverifiedScale] = "ongeijkte weegcel",
            [ProvenanceClass.SensorEstimate] = "schatting uit het vulniveau", [ProvenanceClass.DefaultFactor] = "kental of opgave",
        },
        Decisions = new Dictionary<LoadDecision, string>
        {
            [LoadDecision.Accepted] = "geaccepteerd", [LoadDecision.Rejected] = "afgekeurd", [LoadDecision.NotEvaluated] = "niet te beoordelen",
            [LoadDecision.AcceptedWithExcessNonPackaging] = "geaccepteerd, met te veel niet-verpakkingen",
        },
        Methods = new Dictionary<AssessmentMethod, string> { [AssessmentMethod.Visual] = "op het oog", [AssessmentMethod.Weighed] = "uitgesorteerd en gewogen" },
    };
}
