using Telemetry.Mass;
using Telemetry.Quality;

namespace Telemetry.Reporting.Evidence.Explaining;

internal static class EnglishExplainWords
{
    public static ExplainWords Words { get; } = new()
    {
        Language = ReportLanguage.English, Rule = "rule", Figure = "figure", Source = "source", Given = "set for this run", Input = "starting point", Weight = "weight",
        WeightOf = "{0} of {1}", Booked = "booked", Emptying = "Emptying", Container = "container", Municipality = "municipality", Stream = "stream", At = "time", Estimate = "estimate",
        NotMeasured = "not measured", Uncertainty = "standard uncertainty", Collected = "collected", ShareOfTicket = "{0} of {1} net on the ticket, by an estimate of {2} out of {3}",
        Judged = "judged", JudgedText = "{0} interfering, {1} rejected, {2} accepted", NotAssessed = "not assessed", Readings = "SHA-256 of the readings",
        Stated = "stated by a person, without readings", Ticket = "Weighing ticket", Weighed = "weighed", Vehicle = "vehicle", Gross = "gross", Tare = "tare", Net = "net",
        Interfering = "interfering material", Decision = "judgement", Factor = "factor of ticket over estimates", Unattributed = "unattributed", Withdrawn = "withdrawn", Correction = "Correction",
        Instead = "instead of it", Reason = "reason", Actor = "by", Objection = "objection", Known = "known since", Assessment = "Assessment", Inspector = "inspector", Method = "method",
        Entry = "Register", Valid = "valid", Run = "run", Use = "Goes into", Rest = "and {0} others, together {1}",
        Provenances = new Dictionary<ProvenanceClass, string>
        {
            [ProvenanceClass.VerifiedScale] = "ticket of a verified scale", [ProvenanceClass.TruckWeighing] = "weighing on the truck", [ProvenanceClass.UnverifiedScale] = "unverified load cell",
            [ProvenanceClass.SensorEstimate] = "estimate from the fill level", [ProvenanceClass.DefaultFactor] = "default factor or statement",
        },
        Decisions = new Dictionary<LoadDecision, string>
        {
            [LoadDecision.Accepted] = "accepted", [LoadDecision.Rejected] = "rejected", [LoadDecision.NotEvaluated] = "cannot be judged",
            [LoadDecision.AcceptedWithExcessNonPackaging] = "accepted, with too much non-packaging",
        },
        Methods = new Dictionary<AssessmentMethod, string> { [AssessmentMethod.Visual] = "by eye", [AssessmentMethod.Weighed] = "sorted out and weighed" },
    };
}
