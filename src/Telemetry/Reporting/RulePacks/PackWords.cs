using Telemetry.Allocation.RulePacks;
using Telemetry.Allocation.Tables;
using Telemetry.Containers;

namespace Telemetry.Reporting.RulePacks;

/// <summary>The words around a rule pack in one language.</summary>
internal sealed record PackWords
{
    public required ReportLanguage Language { get; init; }
    public required string Code { get; init; }
    public required string Version { get; init; }
    public required string Validity { get; init; }
    public required string Place { get; init; }
    public required string Rank { get; init; }
    public required string Hash { get; init; }
    public required string Until { get; init; }
    public required string NoEnd { get; init; }
    public required string Figures { get; init; }
    public required string FiguresNote { get; init; }
    public required string From { get; init; }
    public required string To { get; init; }
    public required string HoldsFor { get; init; }
    public required string Everywhere { get; init; }
    public required string Source { get; init; }
    public required string Value { get; init; }
    public required string Open { get; init; }
    public required string Inputs { get; init; }
    public required string Table { get; init; }
    public required string Meaning { get; init; }
    public required string Reads { get; init; }
    public required string Counts { get; init; }
    public required string By { get; init; }
    public required string Whole { get; init; }
    public required string Filter { get; init; }
    public required string MayBeEmpty { get; init; }
    public required string Steps { get; init; }
    public required string Bookings { get; init; }
    public required string Role { get; init; }
    public required string Debit { get; init; }
    public required string Credit { get; init; }
    public required string NoBookings { get; init; }
    public required string Loads { get; init; }
    public required string AllStreams { get; init; }
    public required string Streams { get; init; }
    public required string Interfering { get; init; }
    public required string NonPackaging { get; init; }
    public required string LowestFactor { get; init; }
    public required string HighestFactor { get; init; }
    public required string Sources { get; init; }
    public required string Added { get; init; }
    public required string Removed { get; init; }
    public required string Changed { get; init; }
    public required string Before { get; init; }
    public required string After { get; init; }
    public required string Same { get; init; }
    public required string Order { get; init; }
    public required string Head { get; init; }
    public required string Comparison { get; init; }
    public required IReadOnlyDictionary<LegalRank, string> Ranks { get; init; }
    public required IReadOnlyDictionary<FigureUnit, string> Units { get; init; }

    /// <summary>Dimensions that no register has as a column.</summary>
    public required IReadOnlyDictionary<string, string> Dimensions { get; init; }

    public required IReadOnlyDictionary<TableUnit, string> Counted { get; init; }

    public static PackWords Of(ReportLanguage language) => language == ReportLanguage.Dutch ? DutchPackWords.Words : EnglishPackWords.Words;

    public string Of(Wording wording) => Language == ReportLanguage.Dutch ? wording.Dutch : wording.English;
}
