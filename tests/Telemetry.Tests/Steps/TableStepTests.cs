using Telemetry.Allocation.RulePacks;
using Telemetry.Allocation.Tables;
using Xunit;
using static Telemetry.Tests.Steps.PackSketch;

namespace Telemetry.Tests.Steps;

/// <summary>Steps that move cells and multiply nothing.</summary>
public sealed class TableStepTests
{
    private static PackSketch Masses() => new PackSketch().Input("mass", TableUnit.Gram, "municipality stream", "GM1/glass=5", "GM1/paper=7", "GM2/glass=11");

    [Theory]
    [InlineData("by=municipality", "GM1=12 GM2=11")]
    [InlineData("by=stream", "glass=16 paper=7")]
    [InlineData("by=stream,municipality", "glass/GM1=5 glass/GM2=11 paper/GM1=7")]
    [InlineData("by=municipality;stream", "GM1/glass=5 GM1/paper=7 GM2/glass=11")]
    [InlineData("by=", "=23")]
    public void A_sum_has_the_dimensions_that_are_named_in_their_order(string by, string expected) =>
        Assert.Equal(expected, Lines(Masses().Step("sum", "table=mass", "table=sum", by).Run().Tables["sum"]));

    [Fact]
    public void A_selection_and_its_rest_are_the_whole()
    {
        var outcome = Masses().Step("select", "table=mass", "table=some rest=others", "where=stream=glass|card;municipality=GM1").Run();

        Assert.Equal("GM1/glass=5", Lines(outcome.Tables["some"]));
        Assert.Equal("GM1/paper=7 GM2/glass=11", Lines(outcome.Tables["others"]));
        Assert.Equal(new StepProof("s1", TableUnit.Gram, 23, 23), Assert.Single(outcome.Proofs));
    }

    [Fact]
    public void Tables_are_added_over_the_cells_of_any_of_them()
    {
        var sketch = Masses().Input("late", TableUnit.Gram, "municipality stream", "GM1/paper=-2", "GM3/glass=1").Step("add", "one=mass two=late", "table=all");

        Assert.Equal("GM1/glass=5 GM1/paper=5 GM2/glass=11 GM3/glass=1", Lines(sketch.Run().Tables["all"]));
    }

    [Fact]
    public void A_difference_runs_over_the_cells_of_either()
    {
        var sketch = Masses().Input("late", TableUnit.Gram, "municipality stream", "GM1/paper=9", "GM3/glass=1").Step("difference", "after=late before=mass", "table=change");

        Assert.Equal("GM1/glass=-5 GM1/paper=2 GM2/glass=-11 GM3/glass=1", Lines(sketch.Run().Tables["change"]));
    }

    [Fact]
    public void A_label_adds_a_dimension_and_what_has_none_is_the_rest()
    {
        var sketch = Masses().Input("regions", TableUnit.Piece, "municipality region", "GM1/north=1", "GM2/south=0").Step("label", "table=mass labels=regions", "table=known rest=unknown", "from=municipality to=region");
        var outcome = sketch.Run();

        Assert.Equal("GM1/glass/north=5 GM1/paper/north=7", Lines(outcome.Tables["known"]));
        Assert.Equal("GM2/glass=11", Lines(outcome.Tables["unknown"]));
    }

    [Fact]
    public void Two_labels_for_one_place_are_refused_by_name()
    {
        var sketch = Masses().Input("regions", TableUnit.Piece, "municipality region", "GM1/north=1", "GM1/south=1").Step("label", "table=mass labels=regions", "table=known rest=unknown", "from=municipality to=region");

        var refused = Assert.Throws<PackRefusedException>(sketch.Run);
        Assert.Contains("'regions' at GM1: 'north' and 'south' both", refused.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_rest_that_no_table_takes_is_refused_with_its_place()
    {
        var sketch = Masses().Input("regions", TableUnit.Piece, "municipality region", "GM1/north=1").Step("label", "table=mass labels=regions", "table=known", "from=municipality to=region");

        Assert.Contains("steps.s1.out.rest: 11 at GM2/glass would be left out", Assert.Throws<PackRefusedException>(sketch.Run).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Cells_are_classed_by_the_highest_lower_limit_they_reach()
    {
        var sketch = new PackSketch().Input("inhabitants", TableUnit.Person, "municipality", "GM1=30000", "GM2=29999", "GM3=1000000")
            .Figure("limits", FigureUnit.Factor, Value("0", "class=small"), Value("30000", "class=middle"), Value("300000", "class=large"))
            .Step("classify", "table=inhabitants", "table=classes", "limits=figure:limits to=class");

        Assert.Equal("GM1/middle=30000 GM2/small=29999 GM3/large=1000000", Lines(sketch.Run().Tables["classes"]));
    }

    [Fact]
    public void Published_amounts_become_a_table_in_minor_units()
    {
        var sketch = Masses().Figure("costs", FigureUnit.Amount, Value("3563591.03", "product=food-packs"), Value("0", "product=cups"))
            .Step("amounts", "", "table=costs", "figure=figure:costs unit=minorUnit");

        Assert.Equal("cups=0 food-packs=356359103", Lines(sketch.Run().Tables["costs"]));
    }

    [Fact]
    public void A_sum_that_does_not_fit_in_64_bits_is_refused_and_not_wrapped()
    {
        var sketch = new PackSketch().Input("mass", TableUnit.Gram, "municipality", $"GM1={long.MaxValue}", "GM2=1").Step("sum", "table=mass", "table=sum", "by=");

        Assert.Contains("steps.s1: a number does not fit in 64 bits", Assert.Throws<PackRefusedException>(sketch.Run).Message, StringComparison.Ordinal);
    }
}
