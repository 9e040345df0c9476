using Telemetry.Containers;
using Telemetry.Mass;
using Telemetry.Quality;

namespace Telemetry.Reporting.Evidence.Explaining;

/// <summary>The words around an explanation in one language.</summary>
internal sealed record ExplainWords
{
    public required ReportLanguage Language { get; init; }
    public required string Rule { get; init; }
    public required string Figure { get; init; }
    public required string Source { get; init; }
    public required string Given { get; init; }
    public required string Input { get; init; }
    public required string Weight { get; init; }
    public required string WeightOf { get; init; }
    public required string Booked { get; init; }
    public required string Emptying { get; init; }
    public required string Container { get; init; }
    public required string Municipality { get; init; }
    public required string Stream { get; init; }
    public required string At { get; init; }
    public required string Estimate { get; init; }
    public required string NotMeasured { get; init; }
    public required string Uncertainty { get; init; }
    public required string Collected { get; init; }
    public required string ShareOfTicket { get; init; }
    public required string Judged { get; init; }
    public required string JudgedText { get; init; }
    public required string NotAssessed { get; init; }
    public required string Readings { get; init; }
    public required string Stated { get; init; }
    public required string Ticket { get; init; }
    public required string Weighed { get; init; }
    public required string Vehicle { get; init; }
    public required string Gross { get; init; }
    public required string Tare { get; init; }
    public required string Net { get; init; }
    public required string Interfering { get; init; }
    public required string Decision { get; init; }
    public required string Factor { get; init; }
    public required string Unattributed { get; init; }
    public required string Withdrawn { get; init; }
    public required string Correction { get; init; }
    public required string Instead { get; init; }
    public required string Reason { get; init; }
    public required string Actor { get; init; }
    public required string Objection { get; init; }
    public required string Known { get; init; }
    public required string Assessment { get; init; }
    public required string Inspector { get; init; }
    public required string Method { get; init; }
    public required string Entry { get; init; }
    public required string Valid { get; init; }
    public required string Run { get; init; }
    public required string Use { get; init; }
    public required string Rest { get; init; }
    public required IReadOnlyDictionary<ProvenanceClass, string> Provenances { get; init; }
    public required IReadOnlyDictionary<LoadDecision, string> Decisions { get; init; }
    public required IReadOnlyDictionary<AssessmentMethod, string> Methods { get; init; }

    public static ExplainWords Of(ReportLanguage language) => language == ReportLanguage.Dutch ? DutchExplainWords.Words : EnglishExplainWords.Words;

    public string Of(Wording text) => Language == ReportLanguage.Dutch ? text.Dutch : text.English;
}
