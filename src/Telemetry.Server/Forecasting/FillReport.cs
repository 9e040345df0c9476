using Telemetry.CollectionEvents;
using Telemetry.Containers;
using Telemetry.Monitoring.Forecasting.Performance;
using Telemetry.Quantities;
using Telemetry.Readings;
using Telemetry.Storage.Readings;

namespace Telemetry.Server.Forecasting;

/// <summary>How full the containers were when they were emptied, over a window of readings: one container after the other, for a store holds more than fits into memory.</summary>
public static class FillReport
{
    /// <summary>An emptying at the bounds of the window is told from the readings around it.</summary>
    private static readonly TimeSpan Margin = TimeSpan.FromDays(2);

    /// <param name="now">Where the window goes on after it, it is cut off: what is to come is not missing.</param>
    /// <exception cref="InvalidDataException">The registry or picklist.json is wrong.</exception>
    public static IReadOnlyList<FillPerformance> Of(DataFolder data, IReadingStore store, TimeWindow window, Instant now)
    {
        var (registry, rules, past) = (data.ReadRegistry(), data.ReadPickRules(), window.Until(now));
        if (past.To <= past.From) return [];
        var around = past.Widened(Margin);
        return FillPerformances.WithGroups([.. registry.Containers.AsParallel().AsOrdered().Select(container => (container, OfContainer(container)))]);

        FillPerformance OfContainer(Container container)
        {
            Reading[] readings = [.. store.Read(container.Id, around.From, around.To)];
            return FillPerformances.Of(container, readings, CollectionEventDetector.Detect(container.Id, readings, registry.Detection), past, rules);
        }
    }
}
