using Telemetry.CollectionEvents;
using Telemetry.Quantities;
using Telemetry.Readings;
using Telemetry.Simulators.Labelled;
using Xunit;

namespace Telemetry.Tests.Heart.CollectionEvents;

public sealed class ReachTests
{
    private static readonly LabelledOptions Options = LabelledWorlds.Named("noisy-with-tilt") with { Seed = 301, Containers = 6 };

    [Fact]
    public void Emptyings_of_a_span_need_no_readings_beyond_the_reach()
    {
        var random = new Random(1);
        foreach (var series in new LabelledWorld(Options).All())
        {
            var all = CollectionEventDetector.Detect(series.Container, series.Readings, Options.Settings);
            for (var round = 0; round < 20; round++)
            {
                var from = series.Readings[0].MeasuredAt + TimeSpan.FromDays(random.Next(0, 330));
                var to = from + TimeSpan.FromDays(random.Next(1, 60));
                var window = new TimeWindow(from - CollectionEventDetector.ReachBefore, to + CollectionEventDetector.ReachAfter);
                var part = CollectionEventDetector.Detect(series.Container, [.. series.Readings.Where(reading => window.Contains(reading.MeasuredAt))], Options.Settings);
                Assert.Equal(Within(all), Within(part));

                IEnumerable<CollectionEvent> Within(IEnumerable<CollectionEvent> events) => events.Where(found => found.LastFull >= from && found.FirstEmpty <= to);
            }
        }
    }

    [Fact]
    public void Any_order_and_any_repeats_give_the_same_history()
    {
        var series = new LabelledWorld(Options with { Days = 60 }).All().First();
        var expected = CollectionEventDetector.Observe(series.Container, series.Readings, Options.Settings);
        Assert.NotEmpty(expected.Events);
        var random = new Random(7);
        for (var round = 0; round < 200; round++)
        {
            Reading[] shuffled = [.. series.Readings, .. series.Readings.Where(_ => random.Next(4) == 0)];
            random.Shuffle(shuffled);
            var found = CollectionEventDetector.Observe(series.Container, shuffled, Options.Settings);
            Assert.Equal(expected.Events, found.Events);
            Assert.Equal(expected.Remarks, found.Remarks);
        }
    }
}
