using Telemetry.Allocation.RulePacks;
using Telemetry.Allocation.Tables;
using Xunit;
using static Telemetry.Tests.Steps.PackSketch;

namespace Telemetry.Tests.Steps;

/// <summary>Values at the edge of what a step takes: the last that it calculates with, and the first that it refuses with the place.</summary>
public sealed class StepLimitTests
{
    private static PackSketch Mass(params string[] cells) => new PackSketch().Input("mass", TableUnit.Gram, "municipality", cells);

    private static void IsRefused(PackSketch sketch, string told) => Assert.Contains(told, Assert.Throws<PackRefusedException>(sketch.Run).Message, StringComparison.Ordinal);

    [Fact]
    public void A_limit_of_nothing_lets_nothing_through_and_one_below_it_is_refused()
    {
        PackSketch Capped(long most) => Mass("GM1=5", "GM2=-7").Input("most", TableUnit.Gram, "municipality", $"GM1={most}", "GM2=3").Step("cap", "table=mass most=most", "capped=kept over=over");
        var outcome = Capped(0).Run();

        Assert.Equal("GM1=0 GM2=-3", Lines(outcome.Tables["kept"]));
        Assert.Equal("GM1=5 GM2=-4", Lines(outcome.Tables["over"]));
        Assert.Equal(new StepProof("s1", TableUnit.Gram, -2, -2), Assert.Single(outcome.Proofs));
        IsRefused(Capped(-1), "'mass' at GM1: the limit is -1; a limit is 0 or more.");
    }

    [Fact]
    public void The_whole_may_be_taken_off_and_no_more()
    {
        PackSketch Deducted(string share) => Mass("GM1=5").Figure("share", FigureUnit.Share).Given("share", Value(share)).Step("deduct", "table=mass", "net=net deducted=off", "share=figure:share");

        Assert.Equal("GM1=0", Lines(Deducted("1").Run().Tables["net"]));
        IsRefused(Deducted("1.5"), "'mass' at GM1: the share to take off is 1.5; write 0 to 1");
    }

    [Theory]
    [InlineData(1, true)]
    [InlineData(5, true)]
    [InlineData(0, false)]
    public void Interfering_material_needs_a_mass_and_none_needs_none(long interfering, bool refused)
    {
        var sketch = Mass("GM1=5").Input("interfering", TableUnit.Gram, "municipality", $"GM2={interfering}").Step("gate", "mass=mass interfering=interfering", "accepted=yes rejected=no", "limit=15");

        if (refused) IsRefused(sketch, $"'interfering' at GM2: {interfering} of interfering material and no mass");
        else Assert.Equal("GM1=5", Lines(sketch.Run().Tables["yes"]));
    }

    [Fact]
    public void Multiples_of_one_change_nothing_and_of_a_part_are_refused()
    {
        PackSketch Rounded(string to) => Mass("GM1=5").Figure("to", FigureUnit.Factor, Value(to)).Step("round", "table=mass", "table=whole difference=difference", "to=figure:to");

        Assert.Equal("GM1=5", Lines(Rounded("1").Run().Tables["whole"]));
        IsRefused(Rounded("2.5"), "'mass' at GM1: multiples of 2.5; write a whole number of 1 or more.");
        IsRefused(Rounded("0"), "multiples of 0");
        IsRefused(Rounded("0.5"), "multiples of 0.5");
    }

    [Fact]
    public void A_gram_that_no_table_takes_is_refused_like_a_tonne() =>
        IsRefused(Mass("GM1=1").Input("regions", TableUnit.Piece, "municipality region").Step("label", "table=mass labels=regions", "table=known", "from=municipality to=region"), "1 at GM1 would be left out");

    [Fact]
    public void A_denominator_below_nothing_is_refused_wherever_it_stands()
    {
        PackSketch Held(params string[] placed) => new PackSketch().Input("collected", TableUnit.Gram, "", "=65").Input("placed", TableUnit.Gram, "year", placed)
            .Figure("target", FigureUnit.Percent, Value("65")).Step("target", "numerator=collected denominator=placed", "", "target=figure:target mean=year");

        IsRefused(Held("2021=100", "2022=0", "2023=-1"), "'placed' at 2023: -1; a denominator is 0 or more.");
        Assert.Equal(101, Assert.Single(Held("2021=100", "2022=101").Run().Targets).Denominator);
    }

    [Fact]
    public void Shares_that_do_not_sum_to_a_part_of_the_whole_are_refused_when_they_were_given_by_hand()
    {
        PackSketch Parted(params FigureValue[] parts) => Mass("GM1=60").Figure("parts", FigureUnit.Share).Given("parts", parts);
        PackSketch Split(PackSketch sketch) => sketch.Figure("written", FigureUnit.Share, Value("1", "material=card")).Step("split", "table=mass", "parts=parts rest=rest", "shares=figure:written to=material");
        PackSketch Given(params (string Material, string Share)[] parts) => Split(Parted()).Given("written", [.. parts.Select(part => Value(part.Share, $"material={part.Material}"))]);

        Assert.Equal("GM1/card=30 GM1/metal=20", Lines(Given(("card", "1/2"), ("metal", "1/3")).Run().Tables["parts"]));
        Assert.Equal("GM1=10", Lines(Given(("card", "1/2"), ("metal", "1/3")).Run().Tables["rest"]));
        Assert.Equal("GM1/card=60 GM1/metal=0", Lines(Given(("card", "1"), ("metal", "0")).Run().Tables["parts"]));
        Assert.Empty(Given(("card", "1"), ("metal", "0")).Run().Tables["rest"].Cells);
        IsRefused(Given(("card", "0"), ("metal", "0")), "'mass' at GM1: the shares sum to 0; they sum to more than 0 and at most 1.");
        IsRefused(Given(("card", "1"), ("metal", "0.5")), "'mass' at GM1: the shares sum to 1.5; they sum to more than 0 and at most 1.");
    }

    [Theory]
    [InlineData("A=1", "A=3", "")]
    [InlineData("A=1 B=0", "A=3", "")]
    [InlineData("A=0 B=0", "", "=3")]
    public void Pick_ups_go_to_those_with_a_weight_and_to_nobody_without_any(string key, string assigned, string left)
    {
        var outcome = new PackSketch().Input("key", TableUnit.Gram, "producer", key.Split(' ')).Input("pickups", TableUnit.Emptying, "", "=3")
            .Step("assign", "key=key pickups=pickups", "table=table unallocated=left", "to=producer").Run();

        Assert.Equal(assigned, Lines(outcome.Tables["table"]));
        Assert.Equal(left, Lines(outcome.Tables["left"]));
        Assert.Equal(new StepProof("s1", TableUnit.Emptying, 3, 3, 1), Assert.Single(outcome.Proofs));
    }

    [Fact]
    public void Amounts_are_rounded_once_and_stand_where_they_were_given()
    {
        var outcome = Mass("GM1=1")
            .Figure("costs", FigureUnit.Amount, Value("0.005", "product=cups year=2023"), Value("7", "product=bags year=2024")).Figure("limits", FigureUnit.Factor, Value("30", "class=small"))
            .Step("amounts", "", "table=costs", "figure=figure:costs unit=minorUnit").Step("amounts", "", "table=limits", "figure=figure:limits unit=person").Run();

        Assert.Equal("cups/2023=1 bags/2024=700".Split(' ').Order(StringComparer.Ordinal), Lines(outcome.Tables["costs"]).Split(' ').Order(StringComparer.Ordinal));
        Assert.Equal("small=30", Lines(outcome.Tables["limits"]));
    }

    [Fact]
    public void An_advance_finds_the_month_wherever_it_stands()
    {
        PackSketch Advance(string dimensions, params string[] cells) => new PackSketch().Input("mass", TableUnit.Gram, dimensions, cells).Figure("rate", FigureUnit.PerTonne, Value("100")).Step("advance", "table=mass", "amount=advance", "rate=figure:rate");

        Assert.Equal("2024-Q1/GM1=2 2024-Q2/GM1=1", Lines(Advance("month municipality", "2024-01/GM1=100", "2024-03/GM1=100", "2024-04/GM1=100").Run().Tables["advance"]));
        Assert.Equal("GM1/2024-Q1=2", Lines(Advance("municipality quarter", "GM1/2024-Q1=200").Run().Tables["advance"]));
    }

    [Fact]
    public void Months_are_all_twelve() =>
        Assert.Equal(
            [.. Enumerable.Range(1, 12).Select(month => $"2024-{month:D2}")],
            Mass("GM1=12").Step("instalments", "table=mass", "table=terms", "dimension=month names=months").Run().Tables["terms"].Cells.Select(cell => cell.At[1]));
}
