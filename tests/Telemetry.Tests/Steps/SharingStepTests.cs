using Telemetry.Allocation.RulePacks;
using Telemetry.Allocation.Tables;
using Xunit;
using static Telemetry.Tests.Steps.PackSketch;

namespace Telemetry.Tests.Steps;

/// <summary>Steps that share whole units over claimants: share, fit, assign, instalments, round.</summary>
public sealed class SharingStepTests
{
    private static PackSketch Glass(params string[] weights) =>
        new PackSketch().Input("mass", TableUnit.Gram, "municipality stream", "GM1/glass=100", "GM2/glass=1", "GM1/paper=7").Input("key", TableUnit.Gram, "stream organisation", weights);

    [Fact]
    public void Each_cell_is_shared_by_the_weights_of_its_place_and_a_tie_goes_to_the_lowest_id()
    {
        var outcome = Glass("glass/B=1", "glass/A=1", "glass/C=1", "paper/C=4").Step("share", "table=mass key=key", "shares=lines unallocated=left", "to=organisation").Run();

        Assert.Equal("GM1/glass/A=34 GM1/glass/B=33 GM1/glass/C=33 GM1/paper/C=7 GM2/glass/A=1 GM2/glass/B=0 GM2/glass/C=0", Lines(outcome.Tables["lines"]));
        Assert.Empty(outcome.Tables["left"].Cells);
        Assert.Equal(new StepProof("s1", TableUnit.Gram, 108, 108, 3), Assert.Single(outcome.Proofs));
    }

    [Fact]
    public void What_has_no_weight_stands_unallocated_at_its_place()
    {
        var outcome = Glass("glass/A=0", "glass/B=0").Step("share", "table=mass key=key", "shares=lines unallocated=left", "to=organisation").Run();

        Assert.Equal("GM1/glass=100 GM1/paper=7 GM2/glass=1", Lines(outcome.Tables["left"]));
        Assert.Equal("GM1/glass/A=0 GM1/glass/B=0 GM2/glass/A=0 GM2/glass/B=0", Lines(outcome.Tables["lines"]));
    }

    [Theory]
    [InlineData("", "GM1/glass/A=75 GM1/glass/ORPHAN=25 GM2/glass/A=1 GM2/glass/ORPHAN=0")]
    [InlineData(" orphan=separate", "GM1/glass/A=75 GM1/glass/ORPHAN=25 GM2/glass/A=1 GM2/glass/ORPHAN=0")]
    [InlineData(" orphan=spread", "GM1/glass/A=100 GM2/glass/A=1")]
    public void Orphan_mass_is_a_line_of_its_own_unless_the_pack_spreads_it(string orphan, string expected)
    {
        var outcome = Glass("glass/A=3", "glass/ORPHAN=1").Step("share", "table=mass key=key", "shares=lines unallocated=left", $"to=organisation{orphan}").Run();

        Assert.Equal(expected, Lines(outcome.Tables["lines"]));
    }

    [Theory]
    [InlineData("largest_remainder", "=53 =44 =3")]
    [InlineData("dhondt", "=54 =44 =2")]
    public void The_method_is_the_one_that_the_pack_names(string method, string expected)
    {
        var outcome = new PackSketch().Input("mass", TableUnit.Gram, "", "=100").Input("key", TableUnit.Gram, "organisation", "A=530", "B=441", "C=29")
            .Step("share", "table=mass key=key", "shares=lines unallocated=left", $"to=organisation method={method}").Run();

        Assert.Equal(expected, string.Join(' ', outcome.Tables["lines"].Cells.Select(cell => $"={cell.Value}")));
    }

    [Fact]
    public void A_negative_weight_is_refused_with_its_place()
    {
        var refused = Assert.Throws<PackRefusedException>(Glass("glass/A=-1").Step("share", "table=mass key=key", "shares=lines unallocated=left", "to=organisation").Run);

        Assert.Contains("steps.s1: 'key' at glass/A: the weight is -1; a weight is 0 or more", refused.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Rows_are_shared_over_columns_when_only_the_totals_of_both_are_known()
    {
        var outcome = new PackSketch()
            .Input("seed", TableUnit.Gram, "ticket municipality", "T1/GM1=1", "T1/GM2=1", "T2/GM1=1", "T2/GM2=1")
            .Input("tickets", TableUnit.Gram, "ticket", "T1=60", "T2=40").Input("totals", TableUnit.Gram, "municipality", "GM1=70", "GM2=30")
            .Step("fit", "seed=seed rows=tickets columns=totals", "table=fitted").Run();

        Assert.Equal("T1/GM1=42 T1/GM2=18 T2/GM1=28 T2/GM2=12", Lines(outcome.Tables["fitted"]));
    }

    [Fact]
    public void Totals_that_differ_have_no_fit()
    {
        var sketch = new PackSketch().Input("seed", TableUnit.Gram, "ticket municipality", "T1/GM1=1")
            .Input("tickets", TableUnit.Gram, "ticket", "T1=60").Input("totals", TableUnit.Gram, "municipality", "GM1=70")
            .Step("fit", "seed=seed rows=tickets columns=totals", "table=fitted");

        Assert.StartsWith("steps.s1: 'seed' at the whole: ", Assert.Throws<PackRefusedException>(sketch.Run).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Pick_ups_go_one_by_one_to_whoever_is_furthest_behind()
    {
        var sketch = new PackSketch().Input("key", TableUnit.Gram, "producer", "A=2", "B=1").Input("pickups", TableUnit.Emptying, "", "=4");

        Assert.Equal("A/0001=1 A/0003=1 A/0004=1 B/0002=1", Lines(sketch.Step("assign", "key=key pickups=pickups", "table=order", "to=producer number=turn").Run().Tables["order"]));
        Assert.Equal("A=3 B=1", Lines(sketch.Step("assign", "key=key pickups=pickups", "table=count", "to=producer").Run().Tables["count"]));
    }

    [Fact]
    public void Instalments_are_equal_and_the_earlier_takes_the_cent()
    {
        var outcome = new PackSketch().Input("amount", TableUnit.MinorUnit, "municipality", "GM1=1002").Step("instalments", "table=amount", "table=terms", "dimension=quarter names=quarters").Run();

        Assert.Equal("GM1/2024-Q1=251 GM1/2024-Q2=251 GM1/2024-Q3=250 GM1/2024-Q4=250", Lines(outcome.Tables["terms"]));
    }

    [Fact]
    public void The_difference_of_a_rounding_stays_visible()
    {
        var outcome = new PackSketch().Input("amount", TableUnit.MinorUnit, "municipality", "GM1=1050", "GM2=-1050", "GM3=1049", "GM4=900").Step("round", "table=amount", "table=whole difference=difference", "to=100").Run();

        Assert.Equal("GM1=1100 GM2=-1100 GM3=1000 GM4=900", Lines(outcome.Tables["whole"]));
        Assert.Equal("GM1=-50 GM2=50 GM3=49", Lines(outcome.Tables["difference"]));
    }
}
