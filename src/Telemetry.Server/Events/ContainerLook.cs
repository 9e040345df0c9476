using Telemetry.CollectionEvents;
using Telemetry.CollectionEvents.Journal;
using Telemetry.Containers;
using Telemetry.Quantities;
using Telemetry.Readings;
using Telemetry.Server.Events.Recent;
using Telemetry.Storage.Ledger;

namespace Telemetry.Server.Events;

/// <summary>
/// Looks at one container after readings came in: (1) which emptyings can they change, (2) read what settles those, (3) observe, (4) publish the difference
/// to what was published. Looking again, or at more than was touched, publishes nothing more.
/// </summary>
internal sealed class ContainerLook(DetectionSettings settings, RecentReadings recent, EventJournal journal)
{
    private readonly TimeSpan near = TimeSpan.FromHours(settings.WindowHours);

    /// <returns>What was published; empty when nothing changed.</returns>
    public IReadOnlyList<Restatement> At(TouchedSpan touched, Instant knownAt)
    {
        // 1.
        var threads = journal.ThreadsOf(touched.Container);
        var standing = threads.Select(thread => thread.After).OfType<CollectionEvent>().ToList();
        var window = EventReach.ChangedBy(touched.First, touched.Last, standing);

        // 2.
        var (span, readings) = Read(touched.Container, window, knownAt);
        if (readings.Count == 0) return [];

        // 3. A reading after a long silence ends an interval that began out of reach.
        var history = CollectionEventDetector.Observe(touched.Container, readings, settings);
        window = EventReach.ChangedBy(touched.First, touched.Last, standing.Concat(history.Events));

        // 4.
        var changes = Restatements.Of(threads, history.Events, window, readings.Min(reading => reading.MeasuredAt), near, knownAt);
        var known = journal.RemarksOf(touched.Container);
        var remarks = RemarkChanges.Of(known, history.Remarks, span);
        journal.Append(touched.Container, changes, remarks.SequenceEqual(known) ? null : remarks);
        return changes;
    }

    /// <summary>Where a quantity was silent for as long as the detector reaches, what it said before or after the silence belongs to it too.</summary>
    private (TimeWindow Span, IReadOnlyList<Reading> Readings) Read(string container, TimeWindow events, Instant now)
    {
        var span = EventReach.Settling(events);
        var readings = recent.Read(container, span, now);
        var (isSilentBefore, isSilentAfter) = (false, false);
        foreach (var quantity in readings.GroupBy(reading => reading.Quantity))
        {
            isSilentBefore |= quantity.First().MeasuredAt >= events.From;
            isSilentAfter |= quantity.Last().MeasuredAt < events.To;
        }

        var whole = new TimeWindow(isSilentBefore ? Instant.MinValue : span.From, isSilentAfter ? Instant.MaxValue : span.To);
        return whole == span ? (span, readings) : (whole, recent.Read(container, whole, now));
    }
}
