using Telemetry.Quantities;
using Telemetry.Readings;

namespace Telemetry.CollectionEvents;

/// <summary>What the readings show that is no emptying, for whoever reads the emptyings or visits the sensor.</summary>
internal static class Remarks
{
    public static List<HistoryRemark> Of(
        string container, List<(long From, long To)> silences, List<CollectionEvent> events, params ReadOnlySpan<(Quantity Quantity, QuantitySearch? Search)> searches)
    {
        var remarks = new List<HistoryRemark>();
        foreach (var (quantity, search) in searches)
        {
            if (search is null) continue;
            foreach (var span in search.Frozen) Add(RemarkKind.FrozenValue, quantity, span.From, span.To);
            foreach (var month in search.NoisyMonths) Add(RemarkKind.NoisySensor, quantity, month.Start.UnixMilliseconds, month.End.UnixMilliseconds);
            foreach (var (from, to) in search.FloorShifts) Add(RemarkKind.SensorReplaced, quantity, from, to);
            foreach (var candidate in search.Candidates)
            {
                if (candidate.Fate == CandidateFate.Offset) Add(RemarkKind.SensorReplaced, quantity, candidate.LastFull, candidate.FirstEmpty);
                else if (search.IsSettling(candidate, IsEvent(candidate))) Add(RemarkKind.Settling, quantity, candidate.LastFull, candidate.FirstEmpty);
            }
        }

        // Where a scale and a level were silent together, one of them says so.
        var (witness, judge) = searches[^1].Search is null ? searches[0] : searches[^1];
        foreach (var (from, to) in silences)
            if (judge!.MayHideAnEmptying(from, to) && !events.Exists(found => found.LastFull.UnixMilliseconds <= from && found.FirstEmpty.UnixMilliseconds >= to))
                Add(RemarkKind.UnobservedEmptyingPossible, witness, from, to);

        remarks.Sort((one, other) => (one.From, one.Kind, one.Quantity, one.To).CompareTo((other.From, other.Kind, other.Quantity, other.To)));
        return remarks;

        bool IsEvent(Candidate candidate) => events.Exists(found => found.FirstEmpty.UnixMilliseconds == candidate.FirstEmpty);

        void Add(RemarkKind kind, Quantity quantity, long from, long to) => remarks.Add(new(container, kind, quantity, new Instant(from), new Instant(to)));
    }
}
