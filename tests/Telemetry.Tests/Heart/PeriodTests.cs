using Telemetry.Quantities;
using Xunit;

namespace Telemetry.Tests.Heart;

public sealed class PeriodTests
{
    [Theory]
    [InlineData("2024-10", 745)]
    [InlineData("2024-03", 743)]
    [InlineData("2024-02", 696)]
    [InlineData("2024-Q4", 2_209)]
    [InlineData("2024", 8_784)]
    public void A_period_has_the_hours_of_the_local_calendar(string label, int hours)
    {
        var period = Period.TryParse(label)!;
        Assert.Equal(TimeSpan.FromHours(hours), period.End - period.Start);
        Assert.Equal(label, period.ToString());
    }

    [Fact]
    public void The_lower_bound_belongs_to_the_period_and_the_upper_does_not()
    {
        var october = Period.Month(2024, 10);
        Assert.Equal(Instant.FromUtc(2024, 9, 30, 22), october.Start);
        Assert.Equal(Instant.FromUtc(2024, 10, 31, 23), october.End);
        Assert.True(october.Contains(october.Start));
        Assert.False(october.Contains(october.End));
        Assert.Equal(Period.Month(2024, 11), Period.MonthOf(october.End));
    }

    [Fact]
    public void A_clock_change_on_the_last_day_moves_the_end()
    {
        var march = Period.Month(2024, 3);
        Assert.Equal(Instant.FromUtc(2024, 3, 31, 22), march.End);
        Assert.Equal((new DateOnly(2024, 3, 1), new DateOnly(2024, 3, 31)), (march.FirstDay, march.LastDay));
    }

    [Fact]
    public void The_hour_that_a_clock_change_repeats_is_told_apart()
    {
        Assert.Equal("2024-10-27 02:30 +02:00", Amsterdam.Text(Instant.FromUtc(2024, 10, 27, 0, 30)));
        Assert.Equal("2024-10-27 02:30 +01:00", Amsterdam.Text(Instant.FromUtc(2024, 10, 27, 1, 30)));
        Assert.Equal("2024-10-27 03:30", Amsterdam.Text(Instant.FromUtc(2024, 10, 27, 2, 30)));
    }

    [Theory]
    [InlineData("1900")]
    [InlineData("1937-07")]
    [InlineData("2999-12")]
    public void The_ends_of_the_range_are_periods(string label) => Assert.Equal(label, Period.TryParse(label)!.Label);

    [Theory]
    [InlineData("")]
    [InlineData("2024-13")]
    [InlineData("2024-00")]
    [InlineData("2024-Q5")]
    [InlineData("2024-1")]
    [InlineData("24")]
    [InlineData("2024 10")]
    public void Anything_else_is_no_period(string text) => Assert.Null(Period.TryParse(text));
}
