using System.Text.Json;
using Telemetry.Allocation;
using Telemetry.CollectionEvents;
using Telemetry.Mass;
using Telemetry.Mass.Densities;
using Telemetry.Quality;
using Telemetry.Quality.Dispute;
using Telemetry.Quality.Sampling;
using Telemetry.Readings;

namespace Telemetry.Reporting;

/// <summary>The words of the machine-readable reports; part of their schema, so independent of the names in the code.</summary>
internal static class JsonNames
{
    public static string Of(ProvenanceClass provenance) => provenance switch
    {
        ProvenanceClass.VerifiedScale => "verifiedScale",
        ProvenanceClass.TruckWeighing => "truckWeighing",
        ProvenanceClass.UnverifiedScale => "unverifiedScale",
        ProvenanceClass.DefaultFactor => "defaultFactor",
        _ => "sensorEstimate",
    };

    public static string Of(LoadDecision decision) => decision switch
    {
        LoadDecision.Accepted => "accepted",
        LoadDecision.Rejected => "rejected",
        LoadDecision.AcceptedWithExcessNonPackaging => "acceptedWithExcessNonPackaging",
        _ => "notEvaluated",
    };

    public static string Of(Law law) => law switch
    {
        Law.TicketsAreConserved => "ticketsAreConserved",
        Law.LinesHoldAllCollected => "linesHoldAllCollected",
        Law.CollectedIsJudged => "collectedIsJudged",
        Law.AcceptedIsAllocated => "acceptedIsAllocated",
        _ => "amountIsAllocated",
    };

    /// <summary>An emptying that a person added rests on a statement and on no quantity.</summary>
    public static string Of(Quantity quantity) => QuantityNames.Of(quantity) ?? "statement";

    public static string Of(EventKind kind) => Camel(kind);

    public static string Of(RemarkKind kind) => Camel(kind);

    public static string Of(MassSourceKind kind) => Camel(kind);

    public static string Of(AssessmentMethod method) => Camel(method);

    public static string Of(SortedClass sorted) => Camel(sorted);

    public static string Of(MissingKind missing) => Camel(missing);

    public static string Of(ExcessVerdict verdict) => Camel(verdict);

    public static string Of(DensityBasis basis) => Camel(basis);

    public static IEnumerable<string> Of(EventSignals signals) =>
        Enum.GetValues<EventSignals>().Where(signal => signal != EventSignals.None && signals.HasFlag(signal)).Select(Camel);

    public static string Of(ReadingStatus status) => status switch
    {
        ReadingStatus.Ok => "ok",
        ReadingStatus.Suspect => "suspect",
        ReadingStatus.NotReady => "notReady",
        ReadingStatus.Timeout => "timeout",
        ReadingStatus.BusError => "busError",
        ReadingStatus.CrcError => "crcError",
        ReadingStatus.OutOfRange => "outOfRange",
        ReadingStatus.NoTarget => "noTarget",
        ReadingStatus.Saturated => "saturated",
        ReadingStatus.Stuck => "stuck",
        _ => "unspecified",
    };

    private static string Camel<T>(T value)
        where T : struct, Enum => JsonNamingPolicy.CamelCase.ConvertName(value.ToString());
}
