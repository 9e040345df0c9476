using Telemetry.Quantities;
using Telemetry.Readings;

namespace Telemetry.CollectionEvents;

/// <summary>Writes down a fall that is taken for an emptying.</summary>
internal static class EventDescription
{
    /// <param name="also">Another quantity that saw it too; null where none did.</param>
    public static CollectionEvent Of(string container, SampleSeries series, Candidate candidate, int confidence, long minimum, Candidate? also)
    {
        var fall = candidate.Fall;
        return new(
            $"{container}@{new Instant(candidate.FirstEmpty)}", container, candidate.Evidence, new(candidate.LastFull), new(candidate.FirstEmpty), fall.Before, fall.After,
            confidence, EvidenceDigest.Of(container, candidate, series), KindOf(candidate, minimum), SignalsOf(candidate) | (also is null ? 0 : SignalsOf(also)));
    }

    // Where the floor is not yet learnt, what is left tells: less than a fifth of what was in it is an emptied container.
    private static EventKind KindOf(Candidate candidate, long minimum)
    {
        if (candidate.Tilt == TiltHint.RestsOtherwise) return EventKind.Swap;
        var floor = candidate.Baseline.Empty is { } empty ? empty + (minimum / 2) : Math.Max(minimum / 2, candidate.Fall.Before / 5);
        return candidate.Fall.After <= floor ? EventKind.FullEmptying : EventKind.PartialEmptying;
    }

    private static EventSignals SignalsOf(Candidate candidate) =>
        (candidate.Evidence == Quantity.ContentMass ? EventSignals.MassFall : EventSignals.LevelFall)
        | (candidate.Tilt is TiltHint.Lifted or TiltHint.LiftedBefore or TiltHint.RestsOtherwise ? EventSignals.Tilt : 0);
}
