using Telemetry.CollectionEvents;

namespace Telemetry.Monitoring.Detection;

/// <summary>
/// The second check without labels: a route comes at its hour, so that the time between two emptyings of a container is near a whole number of days. At random
/// a third of the intervals would be within four hours of one.
/// </summary>
public static class DayMultiples
{
    public static readonly TimeSpan Near = TimeSpan.FromHours(4);

    public static double ShareAtRandom => Near * 2 / TimeSpan.FromDays(1);

    public static IReadOnlyList<TimeSpan> Intervals(IEnumerable<CollectionEvent> events) =>
    [
        .. events.GroupBy(found => found.Container, StringComparer.Ordinal).SelectMany(group =>
        {
            var times = group.Select(found => found.Midpoint).Order().ToList();
            return times.Skip(1).Zip(times, (later, earlier) => later - earlier);
        }),
    ];

    public static Proportion Of(IReadOnlyCollection<TimeSpan> intervals) => new(intervals.Count(IsNear), intervals.Count);

    private static bool IsNear(TimeSpan interval)
    {
        var days = Math.Round(interval / TimeSpan.FromDays(1));
        return days >= 1 && (interval - TimeSpan.FromDays(days)).Duration() <= Near;
    }
}
