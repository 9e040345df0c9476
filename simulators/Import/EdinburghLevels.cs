using Telemetry.Quantities;
using Telemetry.Readings;
using Telemetry.Simulators.Histories;

namespace Telemetry.Simulators.Import;

/// <summary>
/// Levels reconstructed from collection events: empty half an hour after the event before, a straight rise, the stated level one
/// minute before the event. The first rise of a site begins twelve hours before its first event, because nothing is known earlier.
/// </summary>
internal static class EdinburghLevels
{
    private static readonly TimeSpan Pace = TimeSpan.FromHours(2);
    private static readonly TimeSpan Emptied = TimeSpan.FromMinutes(30);
    private static readonly TimeSpan Before = TimeSpan.FromMinutes(1);
    private static readonly TimeSpan FirstRise = TimeSpan.FromHours(12);

    /// <param name="events">Of one site, sorted by time.</param>
    public static IEnumerable<HistorySample> Of(string container, IEnumerable<EdinburghEvent> events)
    {
        Instant? empty = null;
        foreach (var collection in events)
        {
            var from = empty ?? collection.At - FirstRise;
            var full = collection.At - Before;
            if (empty is null && from < full) yield return Sample(from, 0);
            for (var at = from + Pace; at < full; at += Pace)
            {
                yield return Sample(at, collection.FillBefore * (at.UnixMilliseconds - from.UnixMilliseconds) / (full.UnixMilliseconds - from.UnixMilliseconds));
            }

            yield return Sample(full, collection.FillBefore);
            yield return Sample((empty = collection.At + Emptied).Value, 0);
        }

        HistorySample Sample(Instant at, long fill) => new(at, container, Quantity.FillLevel, fill, ReadingStatus.Ok);
    }
}
