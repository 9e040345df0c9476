using Telemetry.Quantities;

namespace Telemetry.CollectionEvents.Journal;

/// <summary>Which emptyings readings can change, and which readings tell them.</summary>
public static class EventReach
{
    private static readonly TimeSpan Moment = TimeSpan.FromMilliseconds(1);

    /// <summary>The emptyings that readings from <paramref name="first"/> to <paramref name="last"/> can change: those within reach, and those whose interval they split.</summary>
    /// <param name="events">Published or seen, of the container.</param>
    public static TimeWindow ChangedBy(Instant first, Instant last, IEnumerable<CollectionEvent> events)
    {
        var (from, to) = (Within(first - CollectionEventDetector.ReachAfter), Within(last + CollectionEventDetector.ReachBefore));
        foreach (var one in events.Where(one => one.LastFull <= last && first <= one.FirstEmpty))
        {
            if (one.FirstEmpty < from) from = one.FirstEmpty;
            if (one.FirstEmpty > to) to = one.FirstEmpty;
        }

        return new TimeWindow(from, Within(to + Moment));
    }

    /// <summary>The readings that settle the emptyings of a window.</summary>
    public static TimeWindow Settling(TimeWindow events) =>
        new(Within(events.From - CollectionEventDetector.ReachBefore), Within(events.To + CollectionEventDetector.ReachAfter + Moment));

    /// <summary>The first and the last year are far enough: stores need not understand times beyond them.</summary>
    private static Instant Within(Instant instant) => instant < Instant.MinValue ? Instant.MinValue : instant > Instant.MaxValue ? Instant.MaxValue : instant;
}
