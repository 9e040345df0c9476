using Telemetry.CollectionEvents;
using Telemetry.Containers;
using Telemetry.Mass;
using Telemetry.Quality.DoubleSampling;
using Telemetry.Quantities;
using Telemetry.Server.Reporting;
using Telemetry.Storage.Readings;

namespace Telemetry.Server.Quality;

/// <summary>The first phase of a two-phase estimate from a data folder: the signals of every emptying of a period, by the same steps as a report takes.</summary>
public static class SignalRun
{
    /// <exception cref="InvalidDataException">The registry is missing or wrong.</exception>
    public static IReadOnlyList<EmptyingSignals> Of(DataFolder data, IReadingStore store, Period period)
    {
        var registry = data.ReadRegistry();
        var index = new RegistryIndex(registry);
        var readings = store.ByContainer(period.Start - ReportRun.Window, period.End + ReportRun.Window);
        var masses = readings.Where(entry => index.Containers.ContainsKey(entry.Key)).SelectMany(entry =>
        {
            var container = index.Containers[entry.Key];
            return CollectionEventDetector.Observe(container.Id, entry.Value, registry.Detection).Events
                .Select(found => new LocatedMass(MassEstimation.Of(found, container, index.Streams[container.Stream]), container.Municipality, container.Stream, container.Route));
        }).ToList();
        var loads = Reconciliation.Of(data.OpenTickets().All(), masses);
        return
        [
            .. loads.Tickets.SelectMany(load => load.Events).Concat(loads.Unticketed)
                .GroupBy(collected => collected.Located.Mass.Event.Container, StringComparer.Ordinal).OrderBy(group => group.Key, StringComparer.Ordinal)
                .SelectMany(group => ContainerSignals.Of(index.Containers[group.Key], [.. group], readings[group.Key]))
                .Where(emptying => period.Contains(emptying.At)),
        ];
    }
}
