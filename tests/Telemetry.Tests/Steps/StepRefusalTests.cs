using Telemetry.Allocation.RulePacks;
using Telemetry.Allocation.Steps;
using Telemetry.Allocation.Tables;
using Xunit;
using static Telemetry.Tests.Steps.PackSketch;

namespace Telemetry.Tests.Steps;

/// <summary>A step whose tables, figures or words do not go together is told by name before any run, and nothing else is told.</summary>
public sealed class StepRefusalTests
{
    private static PackSketch Pack() => new PackSketch()
        .Input("mass", TableUnit.Gram, "municipality stream", "GM1/glass=5").Input("other", TableUnit.Gram, "stream", "glass=5")
        .Input("money", TableUnit.MinorUnit, "municipality stream", "GM1/glass=5").Input("cost", TableUnit.MinorUnit, "stream", "glass=5")
        .Figure("rate", FigureUnit.PerTonne, Value("261.07")).Figure("share", FigureUnit.Share, Value("0.3")).Figure("amount", FigureUnit.Amount, Value("100"))
        .Figure("factor", FigureUnit.Factor, Value("2")).Figure("unknown", FigureUnit.Amount)
        .Figure("mixed", FigureUnit.Amount, Value("1", "stream=glass"), Value("2", "stream=paper municipality=GM1"));

    private static void IsToldAlone(PackSketch sketch, string violation) => Assert.StartsWith(violation, Assert.Single(sketch.Violations), StringComparison.Ordinal);

    [Theory]
    [InlineData("advance", "table=mass", "amount=a", "rate=figure:rate", "steps.s1.in.table: is Gram by municipality, stream; an advance needs the dimension quarter or the dimension month, and not both.")]
    [InlineData("amounts", "", "table=a", "figure=figure:rate unit=gram", "steps.s1.with.figure: 'figure:rate' is in PerTonne; name a figure in Amount or Factor.")]
    [InlineData("amounts", "", "table=a", "figure=figure:amount unit=bushel", "steps.s1.with.unit: 'bushel' is no unit; write gram, minorUnit,")]
    [InlineData("amounts", "", "table=a", "figure=figure:amount unit=gram", "steps.s1.with.unit: an amount of money is counted in minorUnit; write that.")]
    [InlineData("amounts", "", "table=a", "figure=figure:unknown unit=minorUnit", "steps.s1.with.figure: 'figure:unknown' is no figure with values")]
    [InlineData("amounts", "", "table=a", "figure=figure:mixed unit=minorUnit", "steps.s1.with.figure: the values of 'figure:mixed' are not all by the same dimensions")]
    [InlineData("cap", "table=mass", "capped=a over=b", "", "steps.s1.with.limit: one of in.most and with.limit is needed and not both")]
    [InlineData("cap", "table=mass most=mass", "capped=a over=b", "limit=figure:factor", "steps.s1.with.limit: one of in.most and with.limit is needed and not both")]
    [InlineData("cap", "table=mass most=other", "capped=a over=b", "", "steps.s1.in.most: 'other' is Gram by stream, not Gram by municipality, stream as 'table' needs it")]
    [InlineData("cap", "table=money", "capped=a over=b", "limit=figure:factor", "steps.s1.with.limit: 'figure:factor' is in Factor; name a figure in Amount.")]
    [InlineData("cap", "table=mass", "capped=a over=b", "limit=figure:amount", "steps.s1.with.limit: 'figure:amount' is in Amount; name a figure in Factor.")]
    [InlineData("deduct", "table=mass", "net=a", "", "steps.s1.with.share: one of in.less and with.share is needed and not both")]
    [InlineData("deduct", "table=mass less=other", "net=a kept=b", "", "steps.s1.in.less: 'other' is Gram by stream, not Gram by municipality, stream as 'table' needs it")]
    [InlineData("deduct", "table=mass", "net=a kept=b", "share=figure:share", "steps.s1.out.kept: nothing is kept of a share; leave it out.")]
    [InlineData("deduct", "table=mass", "net=a", "share=figure:rate", "steps.s1.with.share: 'figure:rate' is in PerTonne; name a figure in Share or Percent.")]
    [InlineData("difference", "after=mass before=other", "table=a", "", "steps.s1.in.before: 'other' is Gram by stream, not Gram by municipality, stream as 'after' needs it")]
    [InlineData("gate", "mass=mass interfering=other", "accepted=a rejected=b", "limit=15", "steps.s1.in.interfering: 'other' is Gram by stream, not Gram by municipality, stream as 'mass' needs it")]
    [InlineData("gate", "mass=mass interfering=mass", "accepted=a rejected=b", "limit=figure:share", "steps.s1.with.limit: 'figure:share' is in Share; name a figure in Percent.")]
    [InlineData("instalments", "table=mass", "table=a", "dimension=stream names=one,two", "steps.s1.with.dimension: 'mass' has the dimension 'stream' already; sum it away first, or choose another name.")]
    [InlineData("moisture", "table=money", "table=a", "moisture=figure:share reference=figure:share", "steps.s1.in.table: 'money' counts MinorUnit; name a table in Gram.")]
    [InlineData("moisture", "table=mass", "table=a", "moisture=figure:rate reference=figure:share", "steps.s1.with.moisture: 'figure:rate' is in PerTonne; name a figure in Share or Percent.")]
    [InlineData("moisture", "table=mass", "table=a", "moisture=figure:share reference=figure:rate", "steps.s1.with.reference: 'figure:rate' is in PerTonne; name a figure in Share or Percent.")]
    [InlineData("obligation", "mass=money", "table=a", "target=figure:share", "steps.s1.in.mass: 'money' counts MinorUnit; name a table in Gram.")]
    [InlineData("obligation", "mass=mass", "table=a", "target=figure:rate", "steps.s1.with.target: 'figure:rate' is in PerTonne; name a figure in Percent or Share.")]
    [InlineData("obligation", "mass=mass", "table=a remelt=b", "target=figure:share remeltTarget=figure:rate", "steps.s1.with.remeltTarget: 'figure:rate' is in PerTonne; name a figure in Percent or Share.")]
    [InlineData("obligation", "mass=mass", "table=a", "target=figure:share days=figure:share", "steps.s1.with.days: 'figure:share' is in Share; name a figure in Factor.")]
    [InlineData("obligation", "mass=mass", "table=a remelt=b", "target=figure:share", "steps.s1.out.remelt: nothing is remelted without with.remeltTarget; give it or leave this out.")]
    [InlineData("round", "table=mass", "table=a difference=b", "to=figure:share", "steps.s1.with.to: 'figure:share' is in Share; name a figure in Factor.")]
    [InlineData("scale", "table=mass", "table=a", "factor=figure:rate", "steps.s1.with.factor: 'figure:rate' is in PerTonne; name a figure in Factor or Share or Percent.")]
    [InlineData("select", "table=mass", "table=a", "where=year=2024", "steps.s1.with.where: 'year' is no dimension of 'mass'")]
    [InlineData("select", "table=mass", "table=a", "where==glass", "steps.s1.with.where: '=glass' is no condition")]
    [InlineData("select", "table=mass", "table=a", "where=stream=", "steps.s1.with.where: 'stream=' is no condition")]
    [InlineData("sum", "table=mass", "table=a", "by=stream,stream", "steps.s1.with.by: 'stream,stream' names a dimension twice; name each once.")]
    [InlineData("rate", "table=mass", "amount=a", "rate=100", "steps.s1.with.rate: '100' is no rate; name a figure")]
    [InlineData("share", "table=other key=mass", "shares=a", "to=", "steps.s1.with.to: is empty; name a dimension.")]
    [InlineData("add", "", "table=a", "", "steps.s1.in: reads no table; name one or more.")]
    [InlineData("add", "one=mass", "table=a", "by=stream", "steps.s1.with.by: 'add' has no such name; leave it out.")]
    public void What_does_not_go_together_is_told_once_and_by_name(string kind, string reads, string writes, string with, string violation) => IsToldAlone(Pack().Step(kind, reads, writes, with), violation);

    [Theory]
    [InlineData("mass=money interfering=money nonPackaging=money", "rate=figure:rate interferingLimit=figure:share nonPackagingLimit=figure:share", "in.mass: 'money' counts MinorUnit; name a table in Gram.")]
    [InlineData("mass=mass interfering=other nonPackaging=mass", "rate=figure:rate interferingLimit=figure:share nonPackagingLimit=figure:share", "in.interfering: 'other' is Gram by stream, not")]
    [InlineData("mass=mass interfering=mass nonPackaging=other", "rate=figure:rate interferingLimit=figure:share nonPackagingLimit=figure:share", "in.nonPackaging: 'other' is Gram by stream, not")]
    [InlineData("mass=mass interfering=mass nonPackaging=mass", "rate=figure:share interferingLimit=figure:share nonPackagingLimit=figure:share", "with.rate: 'figure:share' is in Share; name a figure in PerTonne.")]
    [InlineData("mass=mass interfering=mass nonPackaging=mass", "rate=figure:rate interferingLimit=figure:rate nonPackagingLimit=figure:share", "with.interferingLimit: 'figure:rate' is in PerTonne; name a figure in Percent or Share.")]
    [InlineData("mass=mass interfering=mass nonPackaging=mass", "rate=figure:rate interferingLimit=figure:share nonPackagingLimit=figure:rate", "with.nonPackagingLimit: 'figure:rate' is in PerTonne; name a figure in Percent or Share.")]
    public void A_correction_is_of_a_rate_a_tonne_by_masses_of_the_same_places(string reads, string with, string violation) =>
        IsToldAlone(Pack().Step("correct", reads, "rate=corrected", with), $"steps.s1.{violation}");

    [Fact]
    public void Mistakes_are_told_in_the_order_of_the_names() => Assert.Equal(
        ["steps.s1.in.a", "steps.s1.in.b", "steps.s1.out.parts", "steps.s1.out.rest"],
        [
            .. Pack().Step("add", "a=none b=neither", "table=sum").Violations.Concat(
                Pack().Step("split", "table=mass", "parts=mass rest=mass", "shares=figure:parts to=material").Figure("parts", FigureUnit.Share, Value("1", "material=card")).Violations)
                .Select(violation => violation.Split(':')[0]),
        ]);

    [Fact]
    public void A_price_or_a_wrong_table_is_written_once_too()
    {
        IsToldAlone(Pack().Step("price", "cost=cost mass=other", "price=price over=over", "decimals=2").Step("sum", "table=mass", "table=price", "by="), "steps.s2.out.table: 'price' is written twice");
        Assert.Contains(Pack().Step("sum", "table=mass", "table=sum", "by=month").Step("sum", "table=mass", "table=sum", "by=").Violations, told => told.StartsWith("steps.s2.out.table: 'sum' is written twice", StringComparison.Ordinal));
    }

    [Fact]
    public void What_goes_by_the_price_of_a_wrong_step_is_not_told_again() =>
        IsToldAlone(Pack().Step("price", "cost=cost mass=mass", "price=price over=over", "decimals=2").Step("rate", "table=other", "amount=fee", "rate=derived:price"), "steps.s1.in.");

    [Fact]
    public void A_step_without_words_has_none() =>
        Assert.Empty(PackChecks.Violations(Pack().Pack with { Steps = [new("s", "cap", "", Names("table=mass most=mass"), Names("capped=a over=b"), null)] }));
}
