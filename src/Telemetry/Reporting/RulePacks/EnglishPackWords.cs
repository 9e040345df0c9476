using Telemetry.Allocation.RulePacks;
using Telemetry.Allocation.Tables;

namespace Telemetry.Reporting.RulePacks;

internal static class EnglishPackWords
{
    public static readonly PackWords Words = new()
    {
        Language = ReportLanguage.English,
        Code = "en",
        Version = "Version",
        Validity = "To be used",
        Place = "Country, currency and time zone",
        Rank = "Rank",
        Hash = "SHA-256 of the rules",
        Until = "up to and including",
        NoEnd = "without an end",
        Figures = "Figures",
        FiguresNote = "The value that names most of the place goes first; of two alike the higher rule of law does. A figure without a value is given for a run; zero is something else than missing.",
        From = "From",
        To = "Up to and including",
        HoldsFor = "Holds for",
        Everywhere = "all",
        Source = "Source",
        Value = "Value",
        Open = "not published; to be given",
        Inputs = "Tables to start from",
        Table = "Table",
        Meaning = "What it holds",
        Reads = "From",
        Counts = "Counts",
        By = "By",
        Whole = "the whole",
        Filter = "Only",
        MayBeEmpty = "may be empty",
        Steps = "Steps",
        Bookings = "Bookings",
        Role = "As",
        Debit = "Who gives",
        Credit = "Who gets",
        NoBookings = "Nothing is booked.",
        Loads = "Judging of loads",
        AllStreams = "all",
        Streams = "Waste streams",
        Interfering = "Limit of interfering material",
        NonPackaging = "Limit of non-packaging",
        LowestFactor = "Least factor of ticket over estimate",
        HighestFactor = "Greatest factor of ticket over estimate",
        Sources = "Sources",
        Added = "added",
        Removed = "removed",
        Changed = "changed",
        Before = "Before",
        After = "After",
        Same = "No difference.",
        Order = "order",
        Head = "Head",
        Comparison = "Differences between two versions",
        Ranks = new Dictionary<LegalRank, string>
        {
            [LegalRank.Law] = "law", [LegalRank.Agreement] = "agreement", [LegalRank.Decision] = "decision", [LegalRank.Contract] = "contract", [LegalRank.Protocol] = "protocol",
            [LegalRank.ModellingChoice] = "modelling choice",
        },
        Units = new Dictionary<FigureUnit, string>
        {
            [FigureUnit.Share] = "part of 1", [FigureUnit.Percent] = "%", [FigureUnit.PerTonne] = "{0} a tonne", [FigureUnit.PerInhabitant] = "{0} an inhabitant",
            [FigureUnit.PerPiece] = "{0} a piece", [FigureUnit.Amount] = "{0}", [FigureUnit.Factor] = "factor", [FigureUnit.GramsPerPiece] = "grams a piece",
        },
        Dimensions = new Dictionary<string, string>(StringComparer.Ordinal),
        Counted = new Dictionary<TableUnit, string>
        {
            [TableUnit.Gram] = "grams", [TableUnit.MinorUnit] = "cents", [TableUnit.Piece] = "pieces", [TableUnit.Person] = "persons", [TableUnit.Litre] = "litres", [TableUnit.Emptying] = "emptyings",
        },
    };
}
