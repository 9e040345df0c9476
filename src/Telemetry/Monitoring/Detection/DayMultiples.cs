using Telemetry.CollectionEvents;

namespace Telemetry.Monitoring.Detection;

/// <summary>
/// The second check without labels: a route comes at its hour, so that the time between two emptyings of a container is near a whole number of days. At random
/// a third of the intervals would be within four hours of one. Of a sensor that measures once a day they all would, so only events that are known to the quarter of a
/// day take part.
/// </summary>
public static class DayMultiples
{
    public static readonly TimeSpan Near = TimeSpan.FromHours(4);

    public static double ShareAtRandom => Near * 2 / TimeSpan.FromDays(1);

    /// <summary>Between an event and the next one of its container, where both are placed.</summary>
    public static IReadOnlyList<TimeSpan> Intervals(IEnumerable<CollectionEvent> events) =>
    [
        .. events.GroupBy(found => found.Container, StringComparer.Ordinal).SelectMany(group =>
        {
            var times = group.OrderBy(found => found.Midpoint).ToList();
            return times.Skip(1).Zip(times).Where(pair => IsPlaced(pair.First) && IsPlaced(pair.Second)).Select(pair => pair.First.Midpoint - pair.Second.Midpoint);
        }),
    ];

    public static Proportion Of(IReadOnlyCollection<TimeSpan> intervals) => new(intervals.Count(IsNear), intervals.Count);

    private static bool IsPlaced(CollectionEvent found) => found.FirstEmpty - found.LastFull <= WorkingWindows.LongestInterval;

    private static bool IsNear(TimeSpan interval)
    {
        var days = Math.Round(interval / TimeSpan.FromDays(1));
        return days >= 1 && (interval - TimeSpan.FromDays(days)).Duration() <= Near;
    }
}
