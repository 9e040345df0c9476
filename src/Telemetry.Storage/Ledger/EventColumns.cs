using Telemetry.CollectionEvents;
using Telemetry.Quantities;
using Telemetry.Readings;

namespace Telemetry.Storage.Ledger;

/// <summary>An emptying inside a row of the journal.</summary>
public sealed class EventColumns
{
    public required string EventId { get; init; }

    public required int Evidence { get; init; }

    public required long LastFullMilliseconds { get; init; }

    public required long FirstEmptyMilliseconds { get; init; }

    public required long MidpointMilliseconds { get; init; }

    public required long Before { get; init; }

    public required long After { get; init; }

    public required int ConfidencePercent { get; init; }

    public required string EvidenceDigest { get; init; }

    public required int Kind { get; init; }

    public required int Signals { get; init; }

    public static EventColumns? Of(CollectionEvent? found) => found is null ? null : new EventColumns
    {
        EventId = found.Id,
        Evidence = (int)found.Evidence,
        LastFullMilliseconds = found.LastFull.UnixMilliseconds,
        FirstEmptyMilliseconds = found.FirstEmpty.UnixMilliseconds,
        MidpointMilliseconds = found.Midpoint.UnixMilliseconds,
        Before = found.Before,
        After = found.After,
        ConfidencePercent = found.ConfidencePercent,
        EvidenceDigest = found.EvidenceDigest,
        Kind = (int)found.Kind,
        Signals = (int)found.Signals,
    };

    public CollectionEvent ToEvent(string container) => new(
        EventId, container, (Quantity)Evidence, new Instant(LastFullMilliseconds), new Instant(FirstEmptyMilliseconds), Before, After, ConfidencePercent, EvidenceDigest,
        (EventKind)Kind, (EventSignals)Signals);
}
