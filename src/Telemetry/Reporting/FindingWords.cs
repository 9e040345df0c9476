using Telemetry.CollectionEvents;
using Telemetry.Quality;

namespace Telemetry.Reporting;

/// <summary>The words for what was assessed, sorted, stated and learnt, in one language.</summary>
internal sealed record FindingWords
{
    public required string Quality { get; init; }
    public required string QualityNote { get; init; }
    public required string Weighed { get; init; }
    public required string NonPackaging { get; init; }
    public required string Moisture { get; init; }
    public required string Left { get; init; }
    public required string Assessment { get; init; }
    public required string Rejection { get; init; }
    public required string Cost { get; init; }
    public required string Earlier { get; init; }
    public required string Samples { get; init; }
    public required string Fraction { get; init; }
    public required string Share { get; init; }
    public required string Statements { get; init; }
    public required string Added { get; init; }
    public required string Voided { get; init; }
    public required string Repeated { get; init; }
    public required string Changed { get; init; }
    public required string NotChanged { get; init; }
    public required string WithoutMass { get; init; }
    public required string Reason { get; init; }
    public required string Role { get; init; }
    public required string Between { get; init; }
    public required string Densities { get; init; }
    public required string DensitiesNote { get; init; }
    public required string Area { get; init; }
    public required string WholeStream { get; init; }
    public required string Loads { get; init; }
    public required string Interval { get; init; }
    public required string Used { get; init; }
    public required string UsedHere { get; init; }
    public required string UsedLater { get; init; }
    public required string Unplaced { get; init; }
    public required string Vehicle { get; init; }
    public required string Remarks { get; init; }
    public required string Remark { get; init; }
    public required string Times { get; init; }
    public required string Containers { get; init; }
    public required IReadOnlyList<string> RemarkKinds { get; init; }
    public required IReadOnlyList<string> Methods { get; init; }

    public static FindingWords Of(ReportLanguage language) => language == ReportLanguage.Dutch ? DutchFindings.Words : EnglishFindings.Words;

    public string Of(RemarkKind kind) => RemarkKinds[(int)kind];

    public string Of(AssessmentMethod method) => Methods[(int)method];
}
