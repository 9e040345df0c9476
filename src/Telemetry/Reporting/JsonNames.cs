using Telemetry.Allocation;
using Telemetry.Mass;
using Telemetry.Quality;
using Telemetry.Readings;

namespace Telemetry.Reporting;

/// <summary>The words of the machine-readable reports; part of their schema, so independent of the names in the code.</summary>
internal static class JsonNames
{
    public static string Of(ProvenanceClass provenance) => provenance switch
    {
        ProvenanceClass.VerifiedScale => "verifiedScale",
        ProvenanceClass.UnverifiedScale => "unverifiedScale",
        _ => "sensorEstimate",
    };

    public static string Of(LoadDecision decision) => decision switch
    {
        LoadDecision.Accepted => "accepted",
        LoadDecision.Rejected => "rejected",
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

    public static string Of(Quantity quantity) => quantity == Quantity.ContentMass ? "contentMass" : "fillLevel";

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
}
