using Telemetry.CollectionEvents;
using Telemetry.Quantities;
using Telemetry.Readings;
using Xunit;

namespace Telemetry.Tests.Heart.CollectionEvents;

/// <summary>One small series for each thing that looks like an emptying or is one; what must come out stands beside it.</summary>
public sealed class PhenomenaTests
{
    // 10 to 69 %, then 5 %: all of it went out.
    [Fact]
    public void Down_to_the_floor_is_a_full_emptying() =>
        Assert.Equal((EventKind.FullEmptying, 240), Found(Hours.Levels(Hours.Filling(), Hours.Filling(5, 48))));

    // 69 to 35 %: half stayed behind.
    [Fact]
    public void Down_to_half_is_a_partial_emptying() =>
        Assert.Equal((EventKind.PartialEmptying, 240), Found(Hours.Levels(Hours.Filling(), Hours.Filling(35, 48))));

    // The one that came back leans at 9 degrees where the old one stood at 3.
    [Fact]
    public void Another_angle_of_rest_afterwards_is_a_swap() =>
        Assert.Equal((EventKind.Swap, 240), Found([.. Hours.Levels(Hours.Filling(), Hours.Filling(5, 48)), .. Hours.Tilt([.. Hours.Of(240, 3), .. Hours.Of(48, 9)])]));

    // 69 to 45 % in four hours, six at a time: nobody empties so slowly.
    [Fact]
    public void What_sinks_slowly_has_settled() =>
        AssertRemark(RemarkKind.Settling, Hours.Levels(Hours.Filling(), Enumerable.Range(1, 4).Select(hour => 69 - (6 * hour)), Hours.Filling(45, 48)));

    // 69 to 48 % at once, and far from any floor: a heap fell over.
    [Fact]
    public void A_fifth_that_falls_at_once_in_mid_air_was_a_heap() =>
        AssertRemark(RemarkKind.Settling, Hours.Levels(Hours.Filling(), Hours.Filling(48, 48)));

    [Theory]
    [InlineData(3, 100)]  // somebody under the sensor
    [InlineData(10, 95)]  // a false echo from the wall
    [InlineData(8, -10)]  // an open lid: the echo comes from far away
    public void What_comes_and_goes_within_a_day_is_no_emptying(int hours, int percent) =>
        Assert.Empty(Hours.Observe(Hours.Levels(Hours.Filling(), Hours.Of(hours, percent), Hours.Filling(70, 48))).Events);

    // Four days flat at 100 %: no content jumps there in an hour.
    [Fact]
    public void Snow_before_the_sensor_is_no_emptying_when_it_melts() =>
        Assert.Empty(Hours.Observe(Hours.Levels(Hours.Filling(), Hours.Of(96, 100), Hours.Filling(72, 48))).Events);

    // 69 %, snow, 8 %: emptied under the snow, so the interval is the snow's.
    [Fact]
    public void An_emptying_under_the_snow_lies_between_what_was_seen()
    {
        var found = Assert.Single(Hours.Observe(Hours.Levels(Hours.Filling(), Hours.Of(48, 100), Hours.Filling(8, 48))).Events);
        Assert.Equal((Hours.At(239), Hours.At(288)), (found.LastFull, found.FirstEmpty));
    }

    // 69, 5, 68, 6 %: the first fall with a false echo after it, or a false echo and then the second; the interval holds both.
    [Fact]
    public void Where_either_of_two_falls_may_be_the_emptying_the_interval_holds_both()
    {
        var found = Assert.Single(Hours.Observe(Hours.Levels(Hours.Filling(), Hours.Of(6, 5), Hours.Of(6, 69), Hours.Filling(6, 48))).Events);
        Assert.Equal((Hours.At(239), Hours.At(252)), (found.LastFull, found.FirstEmpty));
    }

    // 30 % lower at once, and at the next emptying the floor is 30 % lower too.
    [Fact]
    public void A_floor_that_sinks_with_the_level_is_a_replaced_sensor()
    {
        var cycles = Enumerable.Range(0, 5).Select(_ => Hours.Filling(10, 200));
        var history = Hours.Observe(Hours.Levels([.. cycles, Hours.Filling(10, 200), Hours.Filling(29, 100), Hours.Filling(-20, 200)]));
        Assert.DoesNotContain(history.Events, found => found.LastFull == Hours.At(1_199));
        Assert.Contains(history.Remarks, remark => remark.Kind == RemarkKind.SensorReplaced && remark.From == Hours.At(1_199));
    }

    // One value for 300 hours where it used to move every fourth; then 4 %.
    [Fact]
    public void A_frozen_value_is_missing_and_said_so()
    {
        var history = Hours.Observe(Hours.Levels([.. Enumerable.Range(0, 8).Select(_ => Hours.Filling()), Hours.Of(300, 44), Hours.Of(200, 44)]));
        var frozen = Assert.Single(history.Remarks, remark => remark.Kind == RemarkKind.FrozenValue);
        Assert.Equal((Hours.At(1_920), Hours.At(2_419)), (frozen.From, frozen.To));
        Assert.DoesNotContain(history.Events, found => found.FirstEmpty >= Hours.At(1_920));
    }

    // Three weeks of silence, 60 % before and 20 % after: once, twice or five times, nobody knows.
    [Fact]
    public void A_silence_of_weeks_is_no_giant_event()
    {
        var before = Hours.Levels(Hours.Filling(10, 200));
        var after = Hours.Filling(20, 48).Select((percent, hour) => World.Fill("c1", Hours.At(700 + hour), percent));
        var history = Hours.Observe([.. before, .. after]);
        Assert.Empty(history.Events);
        var silence = Assert.Single(history.Remarks, remark => remark.Kind == RemarkKind.UnobservedEmptyingPossible);
        Assert.Equal((Hours.At(199), Hours.At(700)), (silence.From, silence.To));
    }

    private static (EventKind, int) Found(IReadOnlyList<Reading> readings)
    {
        var found = Assert.Single(Hours.Observe(readings).Events);
        return (found.Kind, (int)(found.FirstEmpty - Hours.At(0)).TotalHours);
    }

    private static void AssertRemark(RemarkKind kind, IReadOnlyList<Reading> readings)
    {
        var history = Hours.Observe(readings);
        Assert.Empty(history.Events);
        Assert.Contains(history.Remarks, remark => remark.Kind == kind);
    }
}
