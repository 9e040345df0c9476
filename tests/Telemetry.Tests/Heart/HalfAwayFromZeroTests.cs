using Telemetry.Quantities;
using Xunit;

namespace Telemetry.Tests.Heart;

public sealed class HalfAwayFromZeroTests
{
    [Theory]
    [InlineData(5, 2, 3)]
    [InlineData(-5, 2, -3)]
    [InlineData(7, 3, 2)]
    [InlineData(-7, 3, -2)]
    [InlineData(8, 3, 3)]
    [InlineData(0, 9, 0)]
    [InlineData(long.MinValue, 1, long.MinValue)]
    public void A_half_goes_away_from_zero_on_either_side(long numerator, long denominator, long expected) =>
        Assert.Equal(expected, HalfAwayFromZero.Divide(numerator, denominator));

    [Fact]
    public void What_does_not_fit_is_an_error_and_never_another_number() =>
        Assert.Throws<OverflowException>(() => HalfAwayFromZero.Divide((Int128)long.MaxValue + 1, 1));

    [Fact]
    public void A_denominator_of_zero_is_refused() => Assert.Throws<ArgumentOutOfRangeException>(() => HalfAwayFromZero.Divide(1, 0));
}
