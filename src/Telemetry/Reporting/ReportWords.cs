using System.Globalization;
using Telemetry.Allocation;
using Telemetry.Containers;
using Telemetry.Quality;

namespace Telemetry.Reporting;

/// <summary>The words of the page in one language.</summary>
internal sealed record ReportWords
{
    public required string Code { get; init; }
    public required ReportLanguage Language { get; init; }
    public required string OtherFile { get; init; }
    public required string OtherLanguage { get; init; }
    public required string Title { get; init; }
    public required string Synthetic { get; init; }
    public required string Period { get; init; }
    public required string Registry { get; init; }
    public required string Rules { get; init; }
    public required string Facts { get; init; }
    public required string Masses { get; init; }
    public required string MassesNote { get; init; }
    public required string Shares { get; init; }
    public required string Chart { get; init; }
    public required string Tickets { get; init; }
    public required string TicketsNote { get; init; }
    public required string Missing { get; init; }
    public required string NothingMissing { get; init; }
    public required string Unregistered { get; init; }
    public required string Readings { get; init; }
    public required string ReadingsByStatus { get; init; }
    public required string Truth { get; init; }
    public required string TruthNote { get; init; }
    public required string Proofs { get; init; }
    public required string Conserved { get; init; }
    public required string Holds { get; init; }
    public required string Broken { get; init; }
    public required string Municipality { get; init; }
    public required string Stream { get; init; }
    public required string Collected { get; init; }
    public required string FromTickets { get; init; }
    public required string FromTrucks { get; init; }
    public required string FromScales { get; init; }
    public required string Assessed { get; init; }
    public required string Provenance { get; init; }
    public required string FromSensors { get; init; }
    public required string FromDefaults { get; init; }
    public required string Uncertainty { get; init; }
    public required string Interfering { get; init; }
    public required string MoreThan { get; init; }
    public required string Rejected { get; init; }
    public required string Accepted { get; init; }
    public required string Organisation { get; init; }
    public required string Orphan { get; init; }
    public required string Allocated { get; init; }
    public required string Unallocated { get; init; }
    public required string Mass { get; init; }
    public required string Amount { get; init; }
    public required string Total { get; init; }
    public required string Ticket { get; init; }
    public required string Weighed { get; init; }
    public required string Net { get; init; }
    public required string Estimates { get; init; }
    public required string Factor { get; init; }
    public required string Decision { get; init; }
    public required string Unattributed { get; init; }
    public required string Emptyings { get; init; }
    public required string Flagged { get; init; }
    public required string InBand { get; init; }
    public required string NoEmptyingIn { get; init; }
    public required string NotAssessed { get; init; }
    public required string Container { get; init; }
    public required string Unusable { get; init; }
    public required string Status { get; init; }
    public required string TrueMass { get; init; }
    public required string Difference { get; init; }
    public required string Digest { get; init; }
    public required string Sources { get; init; }
    public required string Density { get; init; }
    public required string Key { get; init; }
    public required string Rate { get; init; }
    public required string Until { get; init; }
    public required string TimeZone { get; init; }
    public required IReadOnlyList<string> Months { get; init; }
    public required IReadOnlyList<string> Decisions { get; init; }
    public required IReadOnlyList<string> Laws { get; init; }

    public static ReportWords Of(ReportLanguage language) => language == ReportLanguage.Dutch ? DutchWords.Words : EnglishWords.Words;

    public string Of(LoadJudgement judgement) => Decisions[(int)judgement.Decision] + (judgement.Assessed ? "" : $" ({NotAssessed})");

    public string Of(Wording text) => Language == ReportLanguage.Dutch ? text.Dutch : text.English;

    /// <summary>For example: 1 oktober 2024.</summary>
    public string Of(DateOnly day) => string.Create(CultureInfo.InvariantCulture, $"{day.Day} {Months[day.Month - 1]} {day.Year}");

    public string Of(Law law) => Laws[(int)law];
}
