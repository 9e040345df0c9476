using Telemetry.CollectionEvents;
using Telemetry.Monitoring.Detection;
using Telemetry.Readings;
using Telemetry.Simulators.Import;
using Telemetry.Simulators.World;
using Telemetry.Tests.Simulators;
using Xunit;

namespace Telemetry.Tests.Detection;

public sealed class RealSeriesTests
{
    [Fact]
    public void The_detector_agrees_with_the_vendor_of_Edinburgh_on_levels_rebuilt_from_its_events()
    {
        var folder = SharedData.FolderOrSkip("edinburgh_litter_bin_sensors");
        var (vendor, scenario, tally) = (EdinburghVendorEvents.Read(folder), EdinburghImport.Read(folder).Scenario, new DetectionTally());
        Assert.Equal(5_539, vendor.Values.Sum(events => events.Count));
        foreach (var (container, readings) in Series(scenario))
        {
            var found = CollectionEventDetector.Observe(container, readings, scenario.Registry.Detection);

            // One sample follows the last emptying of a site, and the detector waits for two.
            tally.Add(readings, [.. vendor[container].OrderBy(emptying => emptying.At).SkipLast(1)], found, scenario.Registry.Detection, TimeSpan.FromMinutes(90), readings[^1].MeasuredAt - readings[0].MeasuredAt);
        }

        // The rest are teeth of a sawtooth that is full within half a day: two or three samples each.
        Assert.True(tally.RecallOfAll.Low > 0.92, $"{tally.RecallOfAll}");
        Assert.True(tally.Precision.Low > 0.98, $"{tally.Precision}");
        Assert.True(tally.MedianTimingError < TimeSpan.FromMinutes(30));
    }

    [Fact]
    public void One_level_a_day_from_Wyndham_says_nothing_of_the_hour()
    {
        var scenario = WyndhamImport.Read(SharedData.FolderOrSkip("wyndham_smart_bins")).Scenario;
        var events = Series(scenario).SelectMany(one => CollectionEventDetector.Observe(one.Container, one.Readings, scenario.Registry.Detection).Events).ToList();
        Assert.True(events.Count > 1_000);
        Assert.Empty(DayMultiples.Intervals(events));
        Assert.Equal(0, WorkingWindows.Parse("07-16", TimeZoneInfo.Utc).Inside(events).Of);
    }

    private static IEnumerable<(string Container, List<Reading> Readings)> Series(Scenario scenario) => scenario.Histories.SelectMany(history => history.Samples)
        .GroupBy(sample => sample.Container, StringComparer.Ordinal)
        .Select(group => (group.Key, group.Select(sample => new Reading(sample.Container, sample.Quantity, sample.At, sample.Value, sample.Status)).ToList()));
}
