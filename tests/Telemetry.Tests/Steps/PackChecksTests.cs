using Telemetry.Allocation.RulePacks;
using Telemetry.Allocation.Steps;
using Telemetry.Allocation.Tables;
using Telemetry.Quantities;
using Xunit;
using static Telemetry.Tests.Steps.PackSketch;

namespace Telemetry.Tests.Steps;

/// <summary>A pack that is wrong is refused with the place of every mistake and the remedy.</summary>
public sealed class PackChecksTests
{
    private static PackSketch Sound() => new PackSketch()
        .Input("mass", TableUnit.Gram, "municipality stream", "GM1/glass=5").Input("key", TableUnit.Gram, "stream organisation", "glass/A=1")
        .Figure("rate", FigureUnit.PerTonne, Value("261.07"));

    private static void IsTold(PackSketch sketch, string violation) => Assert.Contains(sketch.Violations, told => told.StartsWith(violation, StringComparison.Ordinal));

    [Fact]
    public void A_sound_pack_has_no_violations() =>
        Assert.Empty(Sound().Step("share", "table=mass key=key", "shares=lines unallocated=left", "to=organisation").Step("rate", "table=lines", "amount=amount", "rate=figure:rate")
            .Booking("amount", "compensation", "organisation", "municipality").Violations);

    [Theory]
    [InlineData("shear", "table=mass key=key", "shares=lines", "to=organisation", "steps.s1.step: 'shear' is no step; write one of add, ")]
    [InlineData("share", "table=mass", "shares=lines", "to=organisation", "steps.s1.in.key: is missing; 'share' needs it.")]
    [InlineData("share", "table=mass key=key", "shares=lines", "towards=organisation to=organisation", "steps.s1.with.towards: 'share' has no such name; it has to, method, orphan.")]
    [InlineData("share", "table=mass key=key", "shares=lines", "to=producer", "steps.s1.with.to: 'producer' is no dimension of 'key', which is Gram by stream, organisation")]
    [InlineData("share", "table=mass key=key", "shares=lines", "to=organisation method=luck", "steps.s1.with.method: 'luck' is no method; write largest_remainder, sainte_lague or dhondt.")]
    [InlineData("sum", "table=lines", "table=sum", "by=stream", "steps.s1.in.table: no table 'lines'; name an input or what an earlier step writes.")]
    [InlineData("sum", "table=mass", "table=mass", "by=stream", "steps.s1.out.table: 'mass' is written twice; give each table and figure a name of its own.")]
    [InlineData("sum", "table=mass", "table=sum", "by=month", "steps.s1.with.by: 'month' is no dimension of 'mass', which is Gram by municipality, stream")]
    [InlineData("rate", "table=mass", "amount=amount", "rate=figure:fee", "steps.s1.with.rate: no figure 'fee' in this pack; add it to figures")]
    [InlineData("rate", "table=mass", "amount=amount", "rate=derived:fee", "steps.s1.with.rate: no earlier step works out 'fee'")]
    [InlineData("rate", "table=mass", "amount=amount", "rate=261.07", "steps.s1.with.rate: '261.07' is neither figure:ID nor derived:NAME nor a whole number")]
    [InlineData("add", "one=mass two=key", "table=all", "", "steps.s1.in.two: 'key' is Gram by stream, organisation, not Gram by municipality, stream as 'one' needs it")]
    [InlineData("select", "table=mass", "table=some", "where=glass", "steps.s1.with.where: 'glass' is no condition; write dimension=value")]
    [InlineData("price", "cost=mass mass=mass", "price=price", "decimals=2", "steps.s1.in.cost: 'mass' counts Gram; name a table in MinorUnit.")]
    [InlineData("price", "cost=mass mass=mass", "price=price", "decimals=x", "steps.s1.with.decimals: 'x' is no whole number")]
    public void A_step_that_does_not_fit_is_told_with_its_remedy(string kind, string reads, string writes, string with, string violation) => IsTold(Sound().Step(kind, reads, writes, with), violation);

    [Fact]
    public void A_table_that_is_read_before_it_is_written_is_told() =>
        IsTold(
            Sound().Step("sum", "table=lines", "table=sum", "by=stream").Step("share", "table=mass key=key", "shares=lines unallocated=left", "to=organisation"),
            "steps.s1.in.table: 'lines' is read before it is written; move this step behind the one that writes it.");

    [Fact]
    public void A_rate_of_another_count_is_told() =>
        IsTold(
            Sound().Input("people", TableUnit.Person, "municipality").Step("rate", "table=people", "amount=amount", "rate=figure:rate"),
            "steps.s1.with.rate: 'figure:rate' is in PerTonne and the table counts Person");

    [Fact]
    public void One_mistake_is_told_once_and_not_by_every_step_behind_it() =>
        Assert.Single(Sound().Step("sum", "table=mass", "table=sum", "by=month").Step("rate", "table=sum", "amount=amount", "rate=figure:rate").Step("sum", "table=amount", "table=all", "by=").Violations);

    [Fact]
    public void All_mistakes_are_told_at_once() =>
        Assert.Equal(3, Sound().Step("sum", "table=mass", "table=sum", "by=month").Step("shear", "", "").Figure("share", FigureUnit.Share, Value("2")).Violations.Count);

    public static TheoryData<FigureValue[], string> WrongFigures() => new()
    {
        { [Value("261,07")], "figures.f.values[0].value: '261,07' is not an exact number; write a decimal with a point (261.07) or a fraction (17/120)." },
        { [Value("-1")], "figures.f.values[0].value: -1 is negative; a rate, share or limit is 0 or more." },
        { [Value("1", source: "hearsay")], "figures.f.values[0].source: no source 'hearsay'; add it to sources with its citation and rank." },
        { [Value("1", from: "2024-02-01", to: "2024-01-31")], "figures.f.values[0].to: 2024-01-31 lies before from 2024-02-01" },
        { [Value("1"), Value("2", from: "2024-01-01")], "figures.f: 1 from 2020-01-01 and 2 from 2024-01-01 overlap with the same rank; end the earlier one on 2023-12-31" },
        { [Value("1", "stream=glass"), Value("1", "stream=glass", from: "2024-01-01")], "figures.f: 1 from 2020-01-01 and 1 from 2024-01-01 overlap at stream=glass with the same rank" },
    };

    [Theory]
    [MemberData(nameof(WrongFigures))]
    public void A_figure_that_cannot_be_is_told_with_its_remedy(FigureValue[] values, string violation) => IsTold(Sound().Figure("f", FigureUnit.PerTonne, values), violation);

    [Fact]
    public void Values_of_another_rank_or_place_may_overlap() =>
        Assert.DoesNotContain(
            Sound().Figure("f", FigureUnit.PerTonne, Value("1"), Value("2", source: "protocol"), Value("3", "stream=glass"), Value("4", "stream=paper")).Violations,
            told => told.Contains("overlap", StringComparison.Ordinal));

    [Theory]
    [InlineData("0", "0", "figures.parts: the shares by material sum to 0 on 2020-01-01; let them sum to more than 0 and at most 1.")]
    [InlineData("0.7", "0.4", "figures.parts: the shares by material sum to 1.1 on 2020-01-01; let them sum to more than 0 and at most 1.")]
    public void Shares_that_sum_to_nothing_or_to_more_than_the_whole_are_told(string first, string second, string violation) =>
        IsTold(
            Sound().Figure("parts", FigureUnit.Share, Value(first, "material=card"), Value(second, "material=plastic"))
                .Step("split", "table=mass", "parts=parts rest=rest", "shares=figure:parts to=material"),
            violation);

    [Fact]
    public void An_effect_of_one_set_of_factors_is_told() =>
        IsTold(
            Sound().Figure("factor", FigureUnit.Factor, Value("-0.2", "set=one")).Step("effect", "mass=mass", "table=effect", "factor=figure:factor to=set"),
            "steps.s1.with.factor: 'factor' knows one set");

    [Theory]
    [InlineData("lines", "organisation", "municipality", "bookings.lines.table: no table 'lines'; name an input or what a step writes.")]
    [InlineData("mass", "organisation", "municipality", "bookings.mass.debit: 'organisation' is no dimension of 'mass', which is Gram by municipality, stream")]
    [InlineData("mass", "municipality", "municipality", "bookings.mass: 'municipality' is debit and credit both; a posting is between two.")]
    public void A_booking_between_parties_that_are_not_there_is_told(string table, string debit, string credit, string violation) => IsTold(Sound().Booking(table, "mass", debit, credit), violation);

    [Fact]
    public void A_fixed_account_stands_in_quotes() => Assert.Empty(Sound().Step("sum", "table=mass", "table=sum", "by=municipality").Booking("sum", "mass", "'scheme'", "municipality").Violations);

    [Fact]
    public void A_pack_of_an_unknown_schema_without_inputs_or_steps_is_told()
    {
        var violations = PackChecks.Violations(new PackSketch().Pack with { Schema = "telemetry/rule-pack/9" });

        Assert.Contains("schema: 'telemetry/rule-pack/9' is not known; write telemetry/rule-pack/1.", violations);
        Assert.Contains("inputs: there are none; a pack starts from at least one table.", violations);
        Assert.Contains("steps: there are none; a pack without steps calculates nothing.", violations);
    }

    [Fact]
    public void Ids_that_stand_twice_are_told()
    {
        var sketch = Sound().Step("sum", "table=mass", "table=one", "by=stream", "same").Step("sum", "table=mass", "table=two", "by=stream", "same").Figure("rate", FigureUnit.PerTonne);

        IsTold(sketch, "steps.same: occurs 2 times");
        IsTold(sketch, "figures.rate: occurs 2 times");
    }

    [Fact]
    public void Limits_of_loads_are_percentages_of_the_pack()
    {
        var violations = PackChecks.Violations(Sound().Step("sum", "table=mass", "table=sum", "by=stream").Pack with { Loads = new([], "rate", "absent") });

        Assert.Equal(["loads.interferingLimit: 'rate' is in PerTonne; name a figure in Percent.", "loads.nonPackagingLimit: no figure 'absent' in this pack; add it to figures, or leave the limit out."], violations);
    }

    [Fact]
    public void An_input_that_is_missing_or_of_another_shape_is_refused_before_any_step()
    {
        var sketch = Sound().Step("sum", "table=mass", "table=sum", "by=stream");
        var refused = Assert.Throws<PackRefusedException>(() => PackRun.Compute(
            sketch.Pack, new(Period.Year(2024), new Dictionary<string, Table> { ["mass"] = Table.Of("mass", TableUnit.Gram, ["stream"], []) }, sketch.Inputs.Given)));

        Assert.Equal(
            ["inputs.mass: is Gram by stream, not Gram by municipality, stream as the pack says.", "inputs.key: no table was given; give one, empty where there is nothing."], refused.Violations);
    }

    [Fact]
    public void Every_kind_of_step_says_what_it_does_in_both_languages()
    {
        foreach (var kind in StepCatalogue.All)
        {
            var step = new PackStep("s", kind.Kind, "", Filled(kind.Names.In), Filled(kind.Names.Out), kind.Names.With.ToDictionary(name => name.Name, name => name.Name));
            var sentence = kind.Sentence(new(step));
            Assert.EndsWith(".", sentence.Dutch, StringComparison.Ordinal);
            Assert.All(kind.Names.In.Where(name => name.IsRequired), name => Assert.Contains($"‘t-{name.Name}’", sentence.English, StringComparison.Ordinal));
        }

        static Dictionary<string, string> Filled(IReadOnlyList<StepName> names) => names.ToDictionary(name => name.Name, name => $"t-{name.Name}");
    }
}
