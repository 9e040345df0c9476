using Telemetry.Allocation.RulePacks;
using Telemetry.Allocation.Tables;
using Telemetry.Quantities;
using Xunit;
using static Telemetry.Tests.Steps.PackSketch;

namespace Telemetry.Tests.Steps;

/// <summary>Which value of a figure holds.</summary>
public sealed class FigureTests
{
    private static string Amounts(PackSketch sketch) => Lines(sketch.Step("rate", "table=mass", "amount=amount", "rate=figure:rate").Run().Tables["amount"]);

    private static PackSketch Mass(params string[] cells) => new PackSketch().Input("mass", TableUnit.Gram, "material month", cells);

    private static string Refusal(PackSketch sketch) => Assert.Throws<PackRefusedException>(() => Amounts(sketch)).Message;

    [Fact]
    public void The_most_specific_value_wins_whatever_its_rank() =>
        Assert.Equal("glass/2024-01=200 paper/2024-01=100", Amounts(Mass("glass/2024-01=1000000", "paper/2024-01=1000000").Figure("rate", FigureUnit.PerTonne, Value("1"), Value("2", "material=glass", "protocol"))));

    [Fact]
    public void Of_two_alike_the_lower_rank_wins() =>
        Assert.Equal("glass/2024-01=200", Amounts(Mass("glass/2024-01=1000000").Figure("rate", FigureUnit.PerTonne, Value("1", source: "protocol"), Value("2", source: "law"), Value("3", source: "decision"))));

    [Fact]
    public void A_month_has_the_value_of_its_day() =>
        Assert.Equal("glass/2024-06=100 glass/2024-07=200", Amounts(Mass("glass/2024-06=1000000", "glass/2024-07=1000000").Figure("rate", FigureUnit.PerTonne, Value("1", to: "2024-06-30"), Value("2", from: "2024-07-01"))));

    [Fact]
    public void A_given_value_goes_before_the_pack() =>
        Assert.Equal("glass/2024-01=900", Amounts(Mass("glass/2024-01=1000000").Figure("rate", FigureUnit.PerTonne, Value("1", "material=glass")).Given("rate", Value("9", source: "by hand"))));

    [Fact]
    public void A_given_value_below_zero_is_refused() =>
        Assert.Contains("figures.rate: -9 was given at material=glass, month=2024-01 and is negative", Refusal(Mass("glass/2024-01=1000000").Figure("rate", FigureUnit.PerTonne, Value("1")).Given("rate", Value("-9", source: "by hand"))), StringComparison.Ordinal);

    [Fact]
    public void Zero_is_a_value() => Assert.Equal("glass/2024-01=0", Amounts(Mass("glass/2024-01=1000000").Figure("rate", FigureUnit.PerTonne, Value("0"))));

    [Fact]
    public void A_missing_value_names_pack_figure_place_day_and_remedy()
    {
        var message = Refusal(Mass("glass/2024-03=1").Figure("rate", FigureUnit.PerTonne, Value("1", "material=paper")));

        Assert.Equal("sketch 1: figures.rate has no value on 2024-03-01 at material=glass, month=2024-03; give it with --set rate=VALUE, or enter it in the register of rates.", message);
    }

    [Fact]
    public void A_value_that_changes_within_the_days_of_a_cell_is_refused()
    {
        var sketch = new PackSketch().Input("mass", TableUnit.Gram, "material", "glass=1").Figure("rate", FigureUnit.PerTonne, Value("1", to: "2024-06-30"), Value("2", from: "2024-07-01"));

        Assert.Contains("changes from 1 to 2 on 2024-07-01", Refusal(sketch), StringComparison.Ordinal);
    }

    [Fact]
    public void A_value_that_ends_within_the_days_of_a_cell_is_refused()
    {
        var sketch = new PackSketch { Period = Period.Quarter(2024, 2) }.Input("mass", TableUnit.Gram, "material", "glass=1").Figure("rate", FigureUnit.PerTonne, Value("1", to: "2024-05-31"));

        Assert.Contains("changes from 1 to no value on 2024-06-01", Refusal(sketch), StringComparison.Ordinal);
    }

    [Fact]
    public void Two_values_of_the_same_standing_that_differ_are_refused_where_they_meet()
    {
        var sketch = Mass("glass/2024-01=1").Figure("rate", FigureUnit.PerTonne, Value("1", "material=glass"), Value("2", "month=2024-01"));

        Assert.Contains("1 and 2 both hold on 2024-01-01 at material=glass, month=2024-01", Refusal(sketch), StringComparison.Ordinal);
    }

    [Fact]
    public void A_month_that_is_none_is_refused() =>
        Assert.Contains("month '2024-13' at glass/2024-13 is no period", Refusal(Mass("glass/2024-13=1").Figure("rate", FigureUnit.PerTonne, Value("1"))), StringComparison.Ordinal);
}
