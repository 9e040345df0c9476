using System.Diagnostics.Metrics;
using Telemetry.CollectionEvents.Journal;

namespace Telemetry.Server.Events;

/// <summary>The program's own numbers about finding emptyings. Meter <c>Telemetry.Server</c>.</summary>
internal sealed class EventDiagnostics : IDisposable
{
    private readonly Meter meter = new("Telemetry.Server");
    private readonly Counter<long> published;
    private readonly Histogram<double> looks;

    public EventDiagnostics(TouchedContainers touched)
    {
        published = meter.CreateCounter<long>("telemetry.events.published", "{restatement}", "Emptyings detected, revised and withdrawn");
        looks = meter.CreateHistogram<double>("telemetry.events.look", "ms", "Time to bring the emptyings of one container up to date");
        meter.CreateObservableGauge("telemetry.events.waiting", () => touched.Count, "{container}", "Containers whose newest readings were not yet looked at");
    }

    public void Count(IReadOnlyList<Restatement> changes, TimeSpan duration)
    {
        looks.Record(duration.TotalMilliseconds);
        foreach (var change in changes.CountBy(one => one.Change)) published.Add(change.Value, new KeyValuePair<string, object?>("change", change.Key.ToString()));
    }

    public void Dispose() => meter.Dispose();
}
