using Telemetry.Allocation;
using Telemetry.CollectionEvents;

namespace Telemetry.Reporting;

/// <summary>How far a report is from what really happened in its period.</summary>
/// <param name="MatchedEvents">True emptyings with an event of their own.</param>
public sealed record TruthComparison(IReadOnlyList<TruthLine> Lines, int TrueEvents, int DetectedEvents, int MatchedEvents)
{
    /// <summary>An emptying may lie this far outside the interval of its event: a reading more, and a clock that is off.</summary>
    public static readonly TimeSpan Tolerance = TimeSpan.FromMinutes(90);

    public static TruthComparison Of(AllocationReport report, Truth truth)
    {
        var containers = report.Registry.Containers.ToDictionary(container => container.Id, StringComparer.Ordinal);
        var emptyings = truth.Emptyings.Where(emptying => report.Period.Contains(emptying.At) && containers.ContainsKey(emptying.Container)).ToList();
        var collected = emptyings
            .GroupBy(emptying => (containers[emptying.Container].Municipality, containers[emptying.Container].Stream))
            .ToDictionary(group => group.Key, group => Quantities.Grams.Sum(group.Select(emptying => emptying.Collected)));
        var events = report.Events.ToLookup(line => line.Event.Container, line => line.Event, StringComparer.Ordinal);
        return new(
            [.. report.Lines.Select(line => new TruthLine(line.Municipality, line.Stream, collected.GetValueOrDefault((line.Municipality, line.Stream)), line.Collected))],
            emptyings.Count, report.Events.Count,
            emptyings.GroupBy(emptying => emptying.Container, StringComparer.Ordinal).Sum(group => Matched([.. group.OrderBy(emptying => emptying.At)], events[group.Key])));
    }

    /// <summary>In order of time each emptying takes the first event that can be its own; both sides are used once.</summary>
    private static int Matched(IReadOnlyList<TrueEmptying> emptyings, IEnumerable<CollectionEvent> events)
    {
        var left = events.OrderBy(found => found.FirstEmpty).ToList();
        var matched = 0;
        foreach (var emptying in emptyings)
        {
            var own = left.FindIndex(found => found.LastFull - Tolerance <= emptying.At && emptying.At <= found.FirstEmpty + Tolerance);
            if (own < 0) continue;
            left.RemoveAt(own);
            matched++;
        }

        return matched;
    }
}
