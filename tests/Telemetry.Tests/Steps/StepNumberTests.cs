using System.Numerics;
using Telemetry.Allocation.Steps;
using Telemetry.Allocation.Tables;
using Telemetry.Quantities;
using Xunit;

namespace Telemetry.Tests.Steps;

/// <summary>The numbers beneath the steps: products that are rounded once, what reaches how far, and what of a figure changed.</summary>
public sealed class StepNumberTests
{
    [Theory]
    [InlineData(5, 3, 3)]
    [InlineData(3, 5, 3)]
    [InlineData(-5, -3, -3)]
    [InlineData(-3, -5, -3)]
    [InlineData(5, -3, 0)]
    [InlineData(-5, 3, 0)]
    [InlineData(1, -3, 0)]
    [InlineData(-3, 1, 0)]
    [InlineData(0, 4, 0)]
    [InlineData(4, 0, 0)]
    public void No_more_is_taken_than_there_is_nor_than_was_asked_and_never_across_nothing(long value, long asked, long taken) => Assert.Equal(taken, WithinReach.Of(value, asked));

    [Theory]
    [InlineData("199999999999999999999", "300000000000000000000", 1, 1)]
    [InlineData("199999999999999999999", "300000000000000000000", 4, 3)]
    [InlineData("199999999999999999999", "300000000000000000000", -4, -3)]
    [InlineData("2305843009213693951", "10000000000000000000", 3, 1)]
    [InlineData("2305843009213693951", "10000000000000000000", 20, 5)]
    [InlineData("1", "2", 1, 1)]
    [InlineData("-1", "2", 1, -1)]
    public void A_product_is_rounded_once_however_long_its_factor_is(string numerator, string denominator, long value, long product) =>
        Assert.Equal(product, RoundedProduct.Of(value, Fraction.Of(BigInteger.Parse(numerator, null), BigInteger.Parse(denominator, null))));

    [Fact]
    public void Nothing_equals_nothing_however_it_was_worked_out()
    {
        Assert.Equal(Fraction.Zero, Fraction.Of(0, 7));
        Assert.Equal(Fraction.Zero.GetHashCode(), (Fraction.One - 1).GetHashCode());
        Assert.NotEqual(Fraction.Zero, Fraction.One);
    }

    [Fact]
    public void A_product_beyond_64_bits_is_refused() => Assert.Throws<OverflowException>(() => RoundedProduct.Of(long.MaxValue, 2));

    [Fact]
    public void What_changed_of_a_figure_is_what_went_what_came_and_what_is_another()
    {
        Dictionary<Coordinates, Fraction> before = new() { [new("gone")] = 1, [new("same")] = 2, [new("other")] = 3 }, after = new() { [new("same")] = 2, [new("other")] = 4, [new("new")] = 5 };

        Assert.Equal(["gone", "new", "other"], FigureChanges.Between(before, after).Select(at => at.ToString()).Order(StringComparer.Ordinal));
    }
}
