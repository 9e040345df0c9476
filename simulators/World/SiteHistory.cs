using Telemetry.Quantities;
using Telemetry.Readings;
using Telemetry.Simulators.Histories;

namespace Telemetry.Simulators.World;

/// <summary>What the device of one site measured and got through.</summary>
internal static class SiteHistory
{
    private const int StuckFromHour = 5 * 24;

    public static DeviceHistory Of(Site site, int device, IReadOnlyDictionary<string, Contents> contents, Instant start, int hours, int seed)
    {
        var uplinks = new Uplinks(device, hours, seed);
        var arrives = Enumerable.Range(0, hours).Select(uplinks.Arrives).ToArray();
        var samples = new List<HistorySample>();
        foreach (var container in site.Containers.Where(container => container.Fault != Fault.Silent))
        {
            var content = contents[container.Container.Id];
            IContentSensor sensor = container.Plan.OnScale ? new ContentScale(container, content, seed) : new LevelSensor(container, content, seed);
            HistorySample? held = null;
            for (var hour = 0; hour < hours; hour++)
            {
                var at = start + TimeSpan.FromMilliseconds((hour * 3_600_000L) + uplinks.OffsetMilliseconds);
                var sample = sensor.Measure(at);
                if (container.Fault == Fault.Stuck && hour >= StuckFromHour && sample.Status == ReadingStatus.Ok) held ??= sample;
                if (held is { } stuck) sample = stuck with { At = at };
                if (arrives[hour]) samples.Add(sample);
            }
        }

        return DeviceHistory.Of(site.Device, samples);
    }
}
