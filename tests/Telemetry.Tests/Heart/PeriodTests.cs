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
