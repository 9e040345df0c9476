using Telemetry.Containers;
using Telemetry.Quantities;
using Telemetry.Readings;

namespace Telemetry.Allocation;

/// <summary>Makes missing readings visible instead of counting them as zero.</summary>
internal static class MissingData
{
    public static IReadOnlyList<SilentContainer> Silent(Registry registry, IReadOnlyList<KeyValuePair<string, Reading[]>> readings, Period period)
    {
        var byContainer = readings.ToDictionary(StringComparer.Ordinal);
        return
        [
            .. registry.Containers.OrderBy(container => container.Id, StringComparer.Ordinal)
                .Select(container => (Container: container, Within: byContainer.GetValueOrDefault(container.Id, []).Where(reading => period.Contains(reading.MeasuredAt)).ToList()))
                .Where(entry => entry.Within.TrueForAll(reading => reading.Status != ReadingStatus.Ok || reading.Quantity is not (Quantity.FillLevel or Quantity.ContentMass)))
                .Select(entry => new SilentContainer(entry.Container.Id, entry.Container.Municipality, entry.Container.Stream, entry.Within.Count(reading => reading.Status != ReadingStatus.Ok))),
        ];
    }

    public static IReadOnlyList<StatusCount> Counts(IReadOnlyList<KeyValuePair<string, Reading[]>> readings, Period period) =>
    [
        .. readings.SelectMany(entry => entry.Value).Where(reading => period.Contains(reading.MeasuredAt))
            .CountBy(reading => reading.Status).OrderBy(count => count.Key).Select(count => new StatusCount(count.Key, count.Value)),
    ];
}
