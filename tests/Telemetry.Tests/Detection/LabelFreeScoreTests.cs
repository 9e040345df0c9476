using Telemetry.CollectionEvents;
using Telemetry.Monitoring.Detection;
using Telemetry.Quantities;
using Telemetry.Readings;
using Xunit;

namespace Telemetry.Tests.Detection;

public sealed class LabelFreeScoreTests
{
    private static readonly WorkingWindows Frankfurt = WorkingWindows.Parse("05-15", TimeZoneInfo.Utc);

    [Fact]
    public void Windows_over_midnight_and_several_of_them_are_read()
    {
        var windows = WorkingWindows.Parse("20-05,07-16", TimeZoneInfo.Utc);
        Assert.Equal([0, 1, 2, 3, 4, 7, 8, 9, 10, 11, 12, 13, 14, 15, 20, 21, 22, 23], windows.Hours.Order());
        Assert.Equal(0.75, windows.ShareOfWeek);
    }

    [Theory]
    [InlineData("7")]
    [InlineData("07-25")]
    [InlineData("07-07")]
    [InlineData("24-05")]
    [InlineData("a-b")]
    public void A_window_that_is_none_is_refused_by_name(string text) =>
        Assert.Contains($"'{text}'", Assert.Throws<FormatException>(() => WorkingWindows.Parse(text, TimeZoneInfo.Utc)).Message, StringComparison.Ordinal);

    [Fact]
    public void The_noisy_sensors_of_Frankfurt_come_out_at_a_precision_of_less_than_a_half()
    {
        // detection.md, section 3: s = 0.66, u = 0.42, of true events 0.96 inside: about 0.45.
        var events = Enumerable.Range(0, 100).Select(i => Found(i * 24 + (i < 66 ? 10 : 20), 1)).ToList();
        Assert.InRange(LabelFreeScore.Of(events, Frankfurt).Precision!.Value, 0.44, 0.46);
    }

    [Fact]
    public void An_event_that_may_have_been_at_any_hour_says_nothing()
    {
        var score = LabelFreeScore.Of([Found(10, 1), Found(34, 24)], Frankfurt);
        Assert.Equal(new Proportion(1, 1), score.Inside);
        Assert.Null(LabelFreeScore.Of([Found(34, 24)], Frankfurt).Precision);
    }

    [Fact]
    public void The_sensor_to_visit_comes_first()
    {
        CollectionEvent[] events = [.. Enumerable.Range(0, 10).Select(day => Found((day * 24) + 10, 1)), .. Enumerable.Range(0, 10).Select(day => Found((day * 24) + 22, 1) with { Container = "night" })];
        var months = LabelFreeScore.ByContainerAndMonth(events, Frankfurt);
        Assert.Equal(["night", "c"], months.Select(month => month.Container));
        Assert.All(months, month => Assert.Equal("2024-05", month.Month));
    }

    [Fact]
    public void Intervals_of_a_route_are_near_whole_days()
    {
        var intervals = DayMultiples.Intervals([Found(10, 1), Found((7 * 24) + 12, 1), Found((9 * 24) + 23, 1)]);
        Assert.Equal([TimeSpan.FromHours(170), TimeSpan.FromHours(59)], intervals);
        Assert.Equal(new Proportion(1, 2), DayMultiples.Of(intervals));
    }

    private static CollectionEvent Found(int hour, int hours)
    {
        var end = Instant.FromUtc(2024, 5, 1) + TimeSpan.FromHours(hour);
        return new($"c@{end}", "c", Quantity.FillLevel, end - TimeSpan.FromHours(hours), end, 8_000, 0, 90, "");
    }
}
