using Telemetry.CollectionEvents;
using Telemetry.Containers;
using Telemetry.Readings;
using Xunit;

namespace Telemetry.Tests.Heart.CollectionEvents;

public sealed class EvidenceTests
{
    private static readonly List<Reading> Levels = Hours.Levels(Hours.Filling(), Hours.Filling(25, 48));

    [Fact]
    public void A_lift_raises_the_confidence_and_a_still_sensor_lowers_it()
    {
        var without = Single(Levels);
        var lifted = Single([.. Levels, .. Hours.Tilt([.. Hours.Of(239, 42), 95, .. Hours.Of(48, 42)])]);
        var still = Single([.. Levels, .. Hours.Tilt(Hours.Of(288, 42))]);
        Assert.True(still.ConfidencePercent < without.ConfidencePercent && without.ConfidencePercent < lifted.ConfidencePercent);
        Assert.Equal(EventSignals.LevelFall | EventSignals.Tilt, lifted.Signals);
    }

    [Fact]
    public void A_scale_and_a_level_that_agree_are_two_signals()
    {
        var masses = Enumerable.Range(0, 288).Select(hour => new Reading("c1", Quantity.ContentMass, Hours.At(hour), hour < 240 ? 40_000 + (hour * 100) : 5_000, ReadingStatus.Ok));
        Assert.Equal(EventSignals.MassFall | EventSignals.LevelFall, Single([.. Levels, .. masses]).Signals);
    }

    [Fact]
    public void Two_empty_samples_are_an_alarm_that_the_settled_event_supersedes_under_its_id()
    {
        var alarm = Single(Levels.Take(242).ToList());
        var settled = Single(Levels);
        Assert.Equal(alarm.Id, settled.Id);
        Assert.True(alarm.ConfidencePercent < settled.ConfidencePercent);
        Assert.False(CollectionEventDetector.IsSettled(alarm, Hours.At(242)));
        Assert.True(CollectionEventDetector.IsSettled(alarm, alarm.FirstEmpty + CollectionEventDetector.ReachAfter));
    }

    [Fact]
    public void Working_hours_shift_a_confidence_and_never_decide()
    {
        var everyDay = Enum.GetValues<DayOfWeek>();
        var at = Single(Levels).FirstEmpty;
        var hour = Quantities.Amsterdam.At(at).Hour;
        var inside = Single(Levels, new CollectionRhythm([new WorkingWindow(everyDay, hour - 2, hour + 2)]));
        var outside = Single(Levels, new CollectionRhythm([new WorkingWindow(everyDay, 0, 1)]));
        Assert.True(outside.ConfidencePercent <= Single(Levels).ConfidencePercent && Single(Levels).ConfidencePercent <= inside.ConfidencePercent);
        Assert.True(outside.ConfidencePercent < inside.ConfidencePercent);
    }

    [Fact]
    public void More_points_never_mean_less_confidence() =>
        Assert.All(Enumerable.Range(-100, 200), points => Assert.True(ConfidenceTable.PercentOf(points) <= ConfidenceTable.PercentOf(points + 1)));

    private static CollectionEvent Single(IReadOnlyList<Reading> readings, CollectionRhythm? rhythm = null) =>
        Assert.Single(CollectionEventDetector.Detect("c1", readings, DetectionSettings.Default with { Rhythm = rhythm }));
}
