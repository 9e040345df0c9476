using Telemetry.Allocation.RulePacks;
using Telemetry.Allocation.Tables;
using Telemetry.Quantities;
using Xunit;
using static Telemetry.Tests.Steps.PackSketch;

namespace Telemetry.Tests.Steps;

/// <summary>Steps that make money of masses, and targets.</summary>
public sealed class MoneyStepTests
{
    [Theory]
    [InlineData(TableUnit.Gram, FigureUnit.PerTonne, "261.07", 1_234_567, 32231)]
    [InlineData(TableUnit.Gram, FigureUnit.PerTonne, "0", 1_234_567, 0)]
    [InlineData(TableUnit.Gram, FigureUnit.PerTonne, "1", 5_000, 1)]
    [InlineData(TableUnit.Gram, FigureUnit.PerTonne, "1", -5_000, -1)]
    [InlineData(TableUnit.Person, FigureUnit.PerInhabitant, "0.94", 12_345, 1_160_430)]
    [InlineData(TableUnit.Piece, FigureUnit.PerPiece, "0.005", 1, 1)]
    [InlineData(TableUnit.Piece, FigureUnit.GramsPerPiece, "12.5", 3, 38)]
    public void A_count_times_its_rate_is_rounded_once_away_from_zero(TableUnit counted, FigureUnit unit, string rate, long count, long expected)
    {
        var outcome = new PackSketch().Input("count", counted, "", $"={count}").Figure("rate", unit, Value(rate)).Step("rate", "table=count", "amount=amount", "rate=figure:rate").Run();

        Assert.Equal(expected, Assert.Single(outcome.Tables["amount"].Cells).Value);
    }

    [Fact]
    public void The_back_pay_of_2022_is_the_difference_of_two_booked_amounts()
    {
        // 1,234.567 t at an advance of 218 and a final rate of 245 euro a tonne.
        var outcome = new PackSketch { Period = Period.Year(2022) }.Input("mass", TableUnit.Gram, "municipality quarter", "GM1/2022-Q1=1234567000")
            .Figure("advance", FigureUnit.PerTonne, Value("218")).Figure("final", FigureUnit.PerTonne, Value("245"))
            .Step("advance", "table=mass", "amount=advances", "rate=figure:advance")
            .Step("settle", "mass=mass booked=advances", "determination=year final=quarters settlement=backPay", "rate=figure:final over=quarter").Run();

        Assert.Equal("GM1=30246892", Lines(outcome.Tables["year"]));
        Assert.Equal("GM1=3333331", Lines(outcome.Tables["backPay"]));
    }

    [Fact]
    public void Quarters_are_differences_of_cumulated_rounded_amounts_and_add_up_to_the_year()
    {
        // At 1 euro a tonne 5,000 g are half a cent: quarter by quarter that would be four cents, over the year it is two.
        var outcome = new PackSketch().Input("mass", TableUnit.Gram, "quarter", "2024-Q1=5000", "2024-Q2=5000", "2024-Q3=5000", "2024-Q4=5000").Input("booked", TableUnit.MinorUnit, "", "=3")
            .Figure("rate", FigureUnit.PerTonne, Value("1"))
            .Step("settle", "mass=mass booked=booked", "determination=year final=quarters settlement=rest", "rate=figure:rate over=quarter").Run();

        Assert.Equal("2024-Q1=1 2024-Q2=0 2024-Q3=1 2024-Q4=0", Lines(outcome.Tables["quarters"]));
        Assert.Equal("=2", Lines(outcome.Tables["year"]));
        Assert.Equal("=-1", Lines(outcome.Tables["rest"]));
    }

    [Fact]
    public void An_advance_on_months_is_booked_by_quarter()
    {
        var outcome = new PackSketch().Input("mass", TableUnit.Gram, "municipality month", "GM1/2024-01=4000", "GM1/2024-03=4000", "GM1/2024-04=4000")
            .Figure("rate", FigureUnit.PerTonne, Value("1")).Step("advance", "table=mass", "amount=advance", "rate=figure:rate").Run();

        Assert.Equal("GM1/2024-Q1=1 GM1/2024-Q2=0", Lines(outcome.Tables["advance"]));
        Assert.Equal(["municipality", "quarter"], outcome.Tables["advance"].Dimensions);
    }

    [Fact]
    public void A_price_has_its_decimals_and_shows_what_it_recovers_too_much()
    {
        var outcome = new PackSketch().Input("cost", TableUnit.MinorUnit, "material", "glass=1000000").Input("mass", TableUnit.Gram, "material", "glass=30000000")
            .Step("price", "cost=cost mass=mass", "price=perTonne over=over", "decimals=2").Step("rate", "table=mass", "amount=fees", "rate=derived:perTonne").Run();

        Assert.Equal("333.33", Assert.Single(outcome.Figures["perTonne"].Values).Value.ToString());
        Assert.Equal("glass=-10", Lines(outcome.Tables["over"]));
        Assert.Equal("glass=999990", Lines(outcome.Tables["fees"]));
    }

    [Fact]
    public void A_cost_that_nothing_bears_is_refused()
    {
        var sketch = new PackSketch().Input("cost", TableUnit.MinorUnit, "material", "glass=100").Input("mass", TableUnit.Gram, "material", "glass=0")
            .Step("price", "cost=cost mass=mass", "price=perTonne over=over", "decimals=4");

        Assert.Contains("'cost' at glass: a cost of 100 and nothing to bear it", Assert.Throws<PackRefusedException>(sketch.Run).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Red_pays_for_green()
    {
        var outcome = new PackSketch().Input("mass", TableUnit.Gram, "material rating", "glass/red=100000000", "glass/green=200000000", "wood/amber=1000000")
            .Figure("amber", FigureUnit.PerTonne, Value("150")).Figure("red", FigureUnit.Factor, Value("1.2"))
            .Step("modulate", "mass=mass", "price=price factor=green", "price=figure:amber redFactor=figure:red dimension=rating").Run();

        Assert.Equal("0.9", Assert.Single(outcome.Figures["green"].Values).Value.ToString());
        Assert.Equal("150 135 180", string.Join(' ', new[] { "amber", "green", "red" }.Select(rating => outcome.Figures["price"].Values[new("glass", rating)])));
        Assert.Equal(Fraction.Parse("180"), outcome.Figures["price"].Values[new("wood", "red")]);
    }

    [Fact]
    public void A_rate_is_lowered_by_what_lies_above_the_limits_alone()
    {
        var outcome = new PackSketch().Input("mass", TableUnit.Gram, "municipality", "GM1=100", "GM2=100", "GM3=100").Input("interfering", TableUnit.Gram, "municipality", "GM1=20", "GM2=15")
            .Input("foreign", TableUnit.Gram, "municipality", "GM1=6", "GM2=4").Figure("rate", FigureUnit.PerTonne, Value("261.07"))
            .Figure("interfering", FigureUnit.Percent, Value("15")).Figure("foreign", FigureUnit.Percent, Value("4"))
            .Step("correct", "mass=mass interfering=interfering nonPackaging=foreign", "rate=corrected", "rate=figure:rate interferingLimit=figure:interfering nonPackagingLimit=figure:foreign").Run();

        Assert.Equal("242.8 261.07 261.07", string.Join(' ', new[] { "GM1", "GM2", "GM3" }.Select(municipality => outcome.Figures["corrected"].Values[new(municipality)])));
    }

    [Fact]
    public void A_target_over_a_mean_of_years_is_compared_exactly()
    {
        var verdict = Assert.Single(new PackSketch().Input("collected", TableUnit.Gram, "", "=65").Input("placed", TableUnit.Gram, "year", "2021=100", "2022=100", "2023=101")
            .Figure("target", FigureUnit.Percent, Value("65")).Step("target", "numerator=collected denominator=placed", "", "target=figure:target mean=year").Run().Targets);

        Assert.Equal(Fraction.Of(65 * 3, 301), verdict.Rate);
        Assert.Equal((100L, 66L, false), (verdict.Denominator, verdict.Least, verdict.Met));
    }

    [Fact]
    public void Without_a_denominator_nothing_is_decided()
    {
        var verdict = Assert.Single(new PackSketch().Input("collected", TableUnit.Gram, "", "=65").Input("placed", TableUnit.Gram, "")
            .Figure("target", FigureUnit.Share, Value("0.65")).Step("target", "numerator=collected denominator=placed", "", "target=figure:target").Run().Targets);

        Assert.Null(verdict.Met);
        Assert.Null(verdict.Rate);
    }

    [Fact]
    public void An_obligation_is_rounded_up_twice_and_remelt_stands_apart()
    {
        var sketch = new PackSketch().Input("mass", TableUnit.Gram, "producer", "P1=375000000").Figure("target", FigureUnit.Share, Value("0.56")).Figure("remelt", FigureUnit.Share, Value("0.72"))
            .Step("obligation", "mass=mass", "table=whole", "target=figure:target").Step("obligation", "mass=mass", "table=rest remelt=remelted", "target=figure:target remeltTarget=figure:remelt");
        var outcome = sketch.Run();

        Assert.Equal("P1=210000000", Lines(outcome.Tables["whole"]));
        Assert.Equal("P1=152000000", Lines(outcome.Tables["remelted"]));
        Assert.Equal("P1=58000000", Lines(outcome.Tables["rest"]));
    }
}
