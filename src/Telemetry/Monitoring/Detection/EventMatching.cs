using Telemetry.CollectionEvents;

namespace Telemetry.Monitoring.Detection;

/// <summary>Which detected events are which true emptyings of one container. Each is used once.</summary>
/// <param name="Pairs">In the order of the emptyings.</param>
/// <param name="False">Events without an emptying.</param>
public sealed record EventMatching(
    IReadOnlyList<(LabelledEmptying Emptying, CollectionEvent Event)> Pairs, IReadOnlyList<LabelledEmptying> Missed, IReadOnlyList<CollectionEvent> False)
{
    /// <summary>
    /// In the order of time each emptying takes, of the events whose interval it lies in or near, the one that ends first. On a line no other choice matches more.
    /// </summary>
    /// <param name="truth">In the order of time.</param>
    /// <param name="tolerance">How far an emptying may lie outside the interval of its event.</param>
    public static EventMatching Of(IReadOnlyList<LabelledEmptying> truth, IEnumerable<CollectionEvent> events, TimeSpan tolerance)
    {
        var left = events.OrderBy(found => found.FirstEmpty).ThenBy(found => found.LastFull).ToList();
        var (pairs, missed) = (new List<(LabelledEmptying, CollectionEvent)>(), new List<LabelledEmptying>());
        foreach (var emptying in truth)
        {
            var own = left.FindIndex(found => found.LastFull - tolerance <= emptying.At && emptying.At <= found.FirstEmpty + tolerance);
            if (own < 0)
            {
                missed.Add(emptying);
                continue;
            }

            pairs.Add((emptying, left[own]));
            left.RemoveAt(own);
        }

        return new(pairs, missed, left);
    }
}
