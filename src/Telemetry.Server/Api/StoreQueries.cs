using Telemetry.Containers;
using Telemetry.Monitoring;
using Telemetry.Quantities;
using Telemetry.Readings;
using Telemetry.Storage.Readings;

namespace Telemetry.Server.Api;

/// <summary>The questions that can be asked about readings, the same for the command and for the addresses under /api. Answers are read as they are taken.</summary>
public sealed class StoreQueries(RegistryIndex registry, IReadingStore store)
{
    private readonly ILookup<string, Device> speakers =
        registry.Devices.Values.SelectMany(device => device.Containers.Distinct(StringComparer.Ordinal), (device, container) => (device, container))
            .ToLookup(pair => pair.container, pair => pair.device, StringComparer.Ordinal);

    public IEnumerable<ContainerRow> Containers()
    {
        var newest = store.Newest().ToLookup(one => one.Reading.Container, StringComparer.Ordinal);
        return registry.Containers.Values.OrderBy(container => container.Id, StringComparer.Ordinal)
            .Select(container => new ContainerRow(container, newest[container.Id].Select(one => one.Reading.MeasuredAt).Cast<Instant?>().Max()));
    }

    /// <summary>The newest reading of each quantity, of one container or of all.</summary>
    public IEnumerable<NewestReading> Latest(string? container) => store.Newest().Where(one => container is null || one.Reading.Container == container);

    public IEnumerable<Reading> Readings(string container, Quantity? quantity, TimeWindow window) =>
        store.Read(container, window.From, window.To).Where(reading => quantity is null || reading.Quantity == quantity);

    public IEnumerable<BucketSummary> Buckets(string container, Quantity? quantity, TimeWindow window, BucketSize size) =>
        Downsampling.Summarise(Readings(container, quantity, window), size, window);

    /// <param name="asOf">Now: what is due later than a tolerance before it is not missing yet.</param>
    public IEnumerable<Gap> Gaps(string container, Quantity? quantity, TimeWindow window, Cadence cadence, Instant asOf)
    {
        var past = window.Until(asOf - cadence.Tolerance);
        return past.From < past.To ? Series(container, quantity, Sent(), past, cadence).Gaps(past, cadence) : [];
    }

    /// <summary>By device, then by day.</summary>
    /// <param name="cadence">How often a device is expected to measure.</param>
    /// <param name="asOf">As in <see cref="Gaps"/>; days after it are left out.</param>
    public IEnumerable<DayCompleteness> Completeness(IEnumerable<Device> devices, Quantity? quantity, TimeWindow window, Func<Device, Cadence> cadence, Instant asOf)
    {
        var sent = Sent();
        foreach (var device in devices)
        {
            var pace = cadence(device);
            var past = window.Until(asOf - pace.Tolerance);
            if (past.To <= past.From) continue;
            var shared = device.Containers.Count(container => speakers[container].Count() > 1);
            var series = device.Containers.Select(container => Series(container, quantity, sent, past, pace));
            foreach (var day in Monitoring.Completeness.PerDay(device.Id, series, past, pace)) yield return day with { SharedContainers = shared };
        }
    }

    /// <exception cref="UnknownNameException">Neither the registry nor the store knows it.</exception>
    public string KnownContainer(string field, string id) =>
        registry.Containers.ContainsKey(id) || store.Containers().Contains(id, StringComparer.Ordinal)
            ? id
            : throw new UnknownNameException(field, id, "is not in the registry; correct the id or add the container to registry.json.");

    /// <exception cref="UnknownNameException">The registry does not know it.</exception>
    public Device KnownDevice(string field, string id) =>
        registry.Devices.GetValueOrDefault(id) ?? throw new UnknownNameException(field, id, "is not in the registry; correct the id or add the device to registry.json.");

    /// <summary>The interval at which the devices of a container are set to measure, in seconds; the shortest where there are several, null where nobody said.</summary>
    public int? ConfiguredSeconds(string container) => speakers[container].Min(device => device.ReadingIntervalSeconds);

    /// <summary>Expected of a container is what it ever sent, so that a part that fell silent before the window is missed in it.</summary>
    private ILookup<string, Quantity> Sent() => store.Newest().ToLookup(one => one.Reading.Container, one => one.Reading.Quantity, StringComparer.Ordinal);

    private ExpectedSeries Series(string container, Quantity? quantity, ILookup<string, Quantity> sent, TimeWindow window, Cadence cadence)
    {
        var around = window.Widened(cadence.Reach);
        Quantity[] expected = quantity is { } one ? [one] : [.. sent[container].DefaultIfEmpty(Quantity.Unspecified)];
        return new ExpectedSeries(container, expected, store.Read(container, around.From, around.To));
    }
}
