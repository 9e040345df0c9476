using Telemetry.Allocation.RulePacks;
using Telemetry.Allocation.Tables;
using Xunit;
using static Telemetry.Tests.Steps.PackSketch;

namespace Telemetry.Tests.Steps;

/// <summary>Steps of the mass chain: gate, deduct, cap, cascade, moisture, split.</summary>
public sealed class MassStepTests
{
    [Fact]
    public void Exactly_the_limit_is_accepted_and_a_gram_above_it_rejected()
    {
        var outcome = new PackSketch().Input("mass", TableUnit.Gram, "load", "L1=1000000", "L2=1000000", "L3=1000000", "L4=-1000000", "L5=0")
            .Input("interfering", TableUnit.Gram, "load", "L1=150000", "L2=150001", "L4=-150001", "L5=0")
            .Figure("limit", FigureUnit.Percent, Value("15"))
            .Step("gate", "mass=mass interfering=interfering", "accepted=yes rejected=no", "limit=figure:limit").Run();

        Assert.Equal("L1=1000000 L3=1000000 L5=0", Lines(outcome.Tables["yes"]));
        Assert.Equal("L2=1000000 L4=-1000000", Lines(outcome.Tables["no"]));
    }

    [Fact]
    public void A_share_is_taken_off_and_rounded_once()
    {
        var outcome = new PackSketch().Input("mass", TableUnit.Gram, "municipality", "GM1=5", "GM2=-5").Figure("share", FigureUnit.Percent, Value("30"))
            .Step("deduct", "table=mass", "net=net deducted=off", "share=figure:share").Run();

        Assert.Equal("GM1=3 GM2=-3", Lines(outcome.Tables["net"]));
        Assert.Equal("GM1=2 GM2=-2", Lines(outcome.Tables["off"]));
    }

    [Fact]
    public void Another_table_is_taken_off_as_far_as_it_reaches_and_the_rest_is_kept()
    {
        var outcome = new PackSketch().Input("mass", TableUnit.Gram, "municipality", "GM1=5", "GM2=8").Input("less", TableUnit.Gram, "municipality", "GM1=7", "GM2=1", "GM3=4")
            .Step("deduct", "table=mass less=less", "net=net deducted=off kept=kept").Run();

        Assert.Equal("GM1=0 GM2=7", Lines(outcome.Tables["net"]));
        Assert.Equal("GM1=5 GM2=1", Lines(outcome.Tables["off"]));
        Assert.Equal("GM1=2 GM2=0 GM3=4", Lines(outcome.Tables["kept"]));
        Assert.Equal([new StepProof("s1", TableUnit.Gram, 13, 13), new StepProof("s1", TableUnit.Gram, 12, 12)], outcome.Proofs);
    }

    [Fact]
    public void What_is_over_a_limit_stays_visible()
    {
        var outcome = new PackSketch().Input("amount", TableUnit.MinorUnit, "municipality", "GM1=12000", "GM2=9999").Figure("most", FigureUnit.Amount, Value("100.509"))
            .Step("cap", "table=amount", "capped=kept over=over", "limit=figure:most").Run();

        Assert.Equal("GM1=10050 GM2=9999", Lines(outcome.Tables["kept"]));
        Assert.Equal("GM1=1950", Lines(outcome.Tables["over"]));
    }

    [Fact]
    public void A_limit_that_is_not_known_is_not_a_limit_of_nothing()
    {
        var sketch = new PackSketch().Input("mass", TableUnit.Gram, "municipality", "GM1=12", "GM2=9").Input("most", TableUnit.Gram, "municipality", "GM1=10")
            .Step("cap", "table=mass most=most", "capped=kept over=over");

        Assert.Contains("'most' at GM2: no limit is known there, which is not 0", Assert.Throws<PackRefusedException>(sketch.Run).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_mass_is_taken_off_amber_first_then_red_then_green()
    {
        var outcome = new PackSketch()
            .Input("placed", TableUnit.Gram, "producer rating", "P1/amber=30", "P1/green=20", "P1/red=50", "P2/red=5")
            .Input("own", TableUnit.Gram, "producer", "P1=90", "P2=9", "P3=1")
            .Step("cascade", "table=placed less=own", "net=net actioned=off residual=left", "dimension=rating order=amber,red,green").Run();

        Assert.Equal("P1/amber=0 P1/green=10 P1/red=0 P2/red=0", Lines(outcome.Tables["net"]));
        Assert.Equal("P1=0 P2=4 P3=1", Lines(outcome.Tables["left"]));
        Assert.True(outcome.IsConserved);
    }

    [Fact]
    public void A_class_that_the_order_does_not_know_is_refused()
    {
        var sketch = new PackSketch().Input("placed", TableUnit.Gram, "producer rating", "P1/violet=30").Input("own", TableUnit.Gram, "producer", "P1=90")
            .Step("cascade", "table=placed less=own", "net=net residual=left", "dimension=rating order=amber,red,green");

        Assert.Contains("'placed' at P1/violet: the rating 'violet' is not known; it is one of amber, red, green", Assert.Throws<PackRefusedException>(sketch.Run).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_mass_restated_at_a_reference_moisture_and_its_water_are_the_mass()
    {
        var outcome = new PackSketch().Input("mass", TableUnit.Gram, "stream", "paper=1000000").Figure("wet", FigureUnit.Percent, Value("18")).Figure("standard", FigureUnit.Share, Value("0.10"))
            .Step("moisture", "table=mass", "table=dry water=water", "moisture=figure:wet reference=figure:standard").Run();

        Assert.Equal("paper=911111", Lines(outcome.Tables["dry"]));
        Assert.Equal("paper=88889", Lines(outcome.Tables["water"]));
    }

    [Fact]
    public void Shares_below_one_leave_a_rest_and_a_tie_goes_to_the_part()
    {
        var outcome = new PackSketch().Input("mass", TableUnit.Gram, "stream", "paper=1", "pmd=101")
            .Figure("parts", FigureUnit.Share, Value("0.5", "material=card stream=paper"), Value("1/3", "material=plastic stream=pmd"), Value("1/3", "material=metal stream=pmd"))
            .Step("split", "table=mass", "parts=parts rest=rest", "shares=figure:parts to=material").Run();

        Assert.Equal("paper/card=1 pmd/metal=34 pmd/plastic=34", Lines(outcome.Tables["parts"]));
        Assert.Equal("paper=0 pmd=33", Lines(outcome.Tables["rest"]));
        Assert.Equal(new StepProof("s1", TableUnit.Gram, 102, 102, 2), Assert.Single(outcome.Proofs));
    }

    [Fact]
    public void A_stream_without_shares_is_refused_with_its_place()
    {
        var sketch = new PackSketch().Input("mass", TableUnit.Gram, "stream", "glass=1").Figure("parts", FigureUnit.Share, Value("0.5", "material=card stream=paper"))
            .Step("split", "table=mass", "parts=parts rest=rest", "shares=figure:parts to=material");

        Assert.Contains("figures.parts has no value on 2024-01-01 at stream=glass", Assert.Throws<PackRefusedException>(sketch.Run).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Each_mass_has_the_effect_of_every_set_of_factors()
    {
        var sketch = new PackSketch().Input("mass", TableUnit.Gram, "stream", "glass=1000000").Figure("factor", FigureUnit.Factor, Value("-0.201", "set=Pratt-2014"), Value("-0.762", "set=Fisher-2006"))
            .Step("effect", "mass=mass", "table=effect", "factor=figure:factor to=set");

        Assert.Equal("glass/Fisher-2006=-762000 glass/Pratt-2014=-201000", Lines(sketch.Run().Tables["effect"]));
    }
}
