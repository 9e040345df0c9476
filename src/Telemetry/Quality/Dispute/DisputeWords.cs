using Telemetry.Containers;
using Telemetry.Quality.Sampling;
using Telemetry.Reporting;

namespace Telemetry.Quality.Dispute;

/// <summary>The words of the dispute page in one language.</summary>
internal sealed record DisputeWords
{
    public required ReportLanguage Language { get; init; }
    public required string Code { get; init; }
    public required string OtherFile { get; init; }
    public required string OtherLanguage { get; init; }
    public required string Title { get; init; }
    public required string Synthetic { get; init; }
    public required string Load { get; init; }
    public required string Purpose { get; init; }
    public required string UnprovenTitle { get; init; }
    public required IReadOnlyList<string> Unproven { get; init; }
    public required string Core { get; init; }
    public required string Weighed { get; init; }
    public required string Vehicle { get; init; }
    public required string Stream { get; init; }
    public required string Municipalities { get; init; }
    public required string Net { get; init; }
    public required string NetNote { get; init; }
    public required string Interfering { get; init; }
    public required string InterferingOnTicket { get; init; }
    public required string Limit { get; init; }
    public required string NoLimit { get; init; }
    public required string Excess { get; init; }
    public required string ExcessNote { get; init; }
    public required string Within { get; init; }
    public required string NotAssessed { get; init; }
    public required string Decision { get; init; }
    public required IReadOnlyList<string> Decisions { get; init; }
    public required string Withheld { get; init; }
    public required string WithheldNote { get; init; }
    public required string PaidOnCollected { get; init; }
    public required string Cost { get; init; }
    public required string Unknown { get; init; }
    public required string Shown { get; init; }
    public required string ShownVisually { get; init; }
    public required string ShownPrecision { get; init; }
    public required string NotSampled { get; init; }
    public required string PlannedSamples { get; init; }
    public required string ChartTitle { get; init; }
    public required string ChartLimit { get; init; }
    public required string ChartAssessed { get; init; }
    public required string ChartSampled { get; init; }
    public required string ChartOrdinary { get; init; }
    public required string OrdinaryNote { get; init; }
    public required string OrdinaryUnknown { get; init; }
    public required string Roles { get; init; }
    public required string RolesNote { get; init; }
    public required IReadOnlyList<string> RoleNames { get; init; }
    public required string NobodyRecorded { get; init; }
    public required string Collected { get; init; }
    public required string CollectedNote { get; init; }
    public required string Container { get; init; }
    public required string Municipality { get; init; }
    public required string Between { get; init; }
    public required string Level { get; init; }
    public required string Confidence { get; init; }
    public required string Mass { get; init; }
    public required string Readings { get; init; }
    public required string Total { get; init; }
    public required string Contributions { get; init; }
    public required string ContributionsNote { get; init; }
    public required string Share { get; init; }
    public required string ContributionMass { get; init; }
    public required string Evidence { get; init; }
    public required string Observations { get; init; }
    public required string Kilograms { get; init; }
    public required string NotEstablished { get; init; }
    public required string Assessments { get; init; }
    public required string NoAssessments { get; init; }
    public required string When { get; init; }
    public required string Method { get; init; }
    public required string Visual { get; init; }
    public required string WeighedOut { get; init; }
    public required string Inspector { get; init; }
    public required string Reason { get; init; }
    public required string Photos { get; init; }
    public required string Samples { get; init; }
    public required string NoSamples { get; init; }
    public required string Sample { get; init; }
    public required string Sorter { get; init; }
    public required string SampleMass { get; init; }
    public required string Heaps { get; init; }
    public required string Missing { get; init; }
    public required string NothingMissing { get; init; }
    public required IReadOnlyList<string> MissingTexts { get; init; }
    public required string Files { get; init; }
    public required string FilesNote { get; init; }
    public required string Digest { get; init; }
    public required string TimeZone { get; init; }
    public required string To { get; init; }

    public static DisputeWords Of(ReportLanguage language) => language == ReportLanguage.Dutch ? DutchDisputeWords.Words : EnglishDisputeWords.Words;

    public string Of(Wording text) => Language == ReportLanguage.Dutch ? text.Dutch : text.English;

    public string Of(SamplingAdvice advice) => advice.Verdict == ExcessVerdict.NotSampled ? NotSampled : SamplingText.Verdict(advice, Language);

    public string Of(MissingFact missing) => missing.Subject.Length == 0 ? MissingTexts[(int)missing.Kind] : $"{missing.Subject}: {MissingTexts[(int)missing.Kind]}";
}
