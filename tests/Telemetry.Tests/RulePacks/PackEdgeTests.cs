using Telemetry.Allocation.RulePacks;
using Telemetry.Allocation.Tables;
using Telemetry.Quantities;
using Telemetry.Tests.Steps;
using Xunit;
using static Telemetry.Tests.Steps.PackSketch;

namespace Telemetry.Tests.RulePacks;

/// <summary>The last value that a pack may hold and the first that it may not, and which of several values holds on which day.</summary>
public sealed class PackEdgeTests
{
    private static readonly IReadOnlyDictionary<string, LegalRank> Ranks = new Dictionary<string, LegalRank> { ["law"] = LegalRank.Law, ["protocol"] = LegalRank.Protocol };

    private static PackSketch Pack() => new PackSketch().Input("mass", TableUnit.Gram, "municipality stream", "GM1/glass=5").Step("sum", "table=mass", "table=sum", "by=municipality");

    private static void IsTold(RulePack pack, string violation) => Assert.Contains(PackChecks.Violations(pack), told => told.StartsWith(violation, StringComparison.Ordinal));

    private static string[] Prevailing(int day, Func<string, string?> at, params FigureValue[] values) => [.. FigureSearch.Prevailing(values, Ranks, new(2024, 1, day), at).Select(value => value.Value)];

    [Theory]
    [InlineData(FigureUnit.Share, "1", true)]
    [InlineData(FigureUnit.Share, "1.01", false)]
    [InlineData(FigureUnit.Percent, "100", true)]
    [InlineData(FigureUnit.Percent, "100.5", false)]
    [InlineData(FigureUnit.PerTonne, "0", true)]
    [InlineData(FigureUnit.Factor, "-1", true)]
    public void A_share_is_the_whole_at_most(FigureUnit unit, string value, bool may) => Assert.Equal(may, Pack().Figure("f", unit, Value(value)).Violations.Count == 0);

    [Fact]
    public void A_value_may_hold_for_one_day_and_a_pack_too()
    {
        Assert.Empty(Pack().Figure("f", FigureUnit.PerTonne, Value("1", from: "2024-01-01", to: "2024-01-01"), Value("2", from: "2024-01-02")).Violations);
        Assert.Empty(PackChecks.Violations(Pack().Pack with { To = Pack().Pack.From }));
        Assert.NotEmpty(PackChecks.Violations(Pack().Pack with { To = Pack().Pack.From.AddDays(-1) }));
    }

    [Fact]
    public void A_place_names_a_dimension_and_its_value()
    {
        FigureValue At(string dimension, string place) => new(new(2024, 1, 1), null, "1", "law", new Dictionary<string, string> { [dimension] = place });

        Assert.Empty(Pack().Figure("f", FigureUnit.PerTonne, At("s", "g")).Violations);
        IsTold(Pack().Figure("f", FigureUnit.PerTonne, At("", "g")).Pack, "figures.f.values[0].at: '' = 'g' is no place");
        IsTold(Pack().Figure("f", FigureUnit.PerTonne, At("s", "")).Pack, "figures.f.values[0].at: 's' = '' is no place");
    }

    [Fact]
    public void Values_that_overlap_are_told_with_their_place_in_order() => IsTold(
        Pack().Figure("f", FigureUnit.PerTonne, Value("1", "stream=glass municipality=GM1"), Value("2", "municipality=GM1 stream=glass", from: "2024-01-01")).Pack,
        "figures.f: 1 from 2020-01-01 and 2 from 2024-01-01 overlap at municipality=GM1, stream=glass with the same rank");

    [Theory]
    [InlineData("measured:nothing", "from: 'measured:nothing' is not known")]
    [InlineData("booked:", "from: 'booked:' is not known")]
    [InlineData("register:rates", "from: 'register:rates' is not known")]
    [InlineData("somewhere:else", "from: 'somewhere:else' is not known")]
    [InlineData("register:/value", "from: 'register:/value' is not known")]
    public void An_input_comes_from_somewhere(string from, string violation) => IsTold(Pack().Pack with { Inputs = [Pack().Pack.Inputs[0] with { From = from }] }, $"inputs.mass.{violation}");

    [Theory]
    [InlineData("booked:a")]
    [InlineData("register:a/b")]
    [InlineData("measured:accepted")]
    public void An_input_with_one_letter_comes_from_there(string from) => Assert.Empty(PackChecks.Violations(Pack().Pack with { Inputs = [Pack().Pack.Inputs[0] with { From = from }] }));

    [Fact]
    public void An_input_names_each_dimension_once_and_filters_by_something()
    {
        RulePack With(IReadOnlyList<string> dimensions, string field = "kind", string value = "actual") =>
            Pack().Pack with { Inputs = [Pack().Pack.Inputs[0] with { Dimensions = dimensions, Where = new Dictionary<string, string> { [field] = value } }] };

        Assert.Empty(PackChecks.Violations(With(["municipality", "s"], "k", "v")));
        IsTold(With(["municipality", "stream", "stream"]), "inputs.mass.dimensions: 'stream' occurs 2 times; name it once.");
        IsTold(With(["municipality", ""]), "inputs.mass.dimensions: one is empty");
        IsTold(With(["municipality"], field: ""), "inputs.mass.where: '' = 'actual' chooses nothing");
        IsTold(With(["municipality"], value: ""), "inputs.mass.where: 'kind' = '' chooses nothing");
    }

    [Fact]
    public void A_booking_has_a_role_and_each_table_has_it_once()
    {
        Assert.Empty(Pack().Booking("sum", "a", "municipality", "'s'").Booking("sum", "b", "municipality", "'s'").Violations);
        IsTold(Pack().Booking("sum", "", "municipality", "'s'").Pack, "bookings.sum.role: is empty");
        IsTold(Pack().Booking("sum", "a", "municipality", "'s'").Booking("sum", "a", "municipality", "'t'").Pack, "bookings.sum: is booked 2 times as a; keep one.");
    }

    [Fact]
    public void An_id_of_one_letter_is_an_id_and_an_empty_one_is_told()
    {
        Assert.Empty(Pack().Step("sum", "table=mass", "table=all", "by=", "a").Violations);
        IsTold(Pack().Step("sum", "table=mass", "table=all", "by=", "").Pack, "steps: an id is empty; give it one.");
    }

    [Fact]
    public void Shares_are_summed_place_by_place_and_may_be_the_whole()
    {
        PackSketch Split(params FigureValue[] parts) => Pack().Figure("parts", FigureUnit.Share, parts).Step("split", "table=mass", "parts=parts rest=rest", "shares=figure:parts to=material");

        Assert.Empty(Split(Value("0.5", "material=card"), Value("0.5", "material=metal")).Violations);
        Assert.Empty(Split(Value("0.9", "material=card stream=glass"), Value("0.9", "material=card stream=paper"), Value("0.1", "material=metal")).Violations);
        Assert.Empty(Split(Value("0.9", "material=card", to: "2020-12-31"), Value("0.9", "material=metal", from: "2021-01-01")).Violations);
        IsTold(Split(Value("0.9", "material=card stream=glass municipality=GM1"), Value("0.2", "material=metal municipality=GM1 stream=glass")).Pack,
            "figures.parts: the shares by material at municipality=GM1 at stream=glass sum to 1.1 on 2020-01-01; let them sum to more than 0 and at most 1.");
    }

    [Fact]
    public void Percentages_of_a_split_sum_to_a_hundred_at_most() => Assert.StartsWith(
        "figures.parts: the shares by material sum to 100.5 on 2020-01-01; let them sum to more than 0 and at most 100.",
        Assert.Single(Pack().Figure("parts", FigureUnit.Percent, Value("60", "material=card"), Value("40.5", "material=metal"))
            .Step("split", "table=mass", "parts=parts rest=rest", "shares=figure:parts to=material").Violations),
        StringComparison.Ordinal);

    [Fact]
    public void A_value_holds_on_its_last_day_and_the_one_that_names_more_of_the_place_goes_first()
    {
        Assert.Equal(["1"], Prevailing(5, _ => null, Value("1", from: "2024-01-01", to: "2024-01-05")));
        Assert.Empty(Prevailing(6, _ => null, Value("1", from: "2024-01-01", to: "2024-01-05")));
        Assert.Equal(["2"], Prevailing(1, _ => "x", Value("1"), Value("2", "stream=x", "protocol"), Value("3", "stream=y")));
        Assert.Equal(["1", "1"], Prevailing(1, _ => null, Value("2", source: "protocol"), Value("1"), Value("3", source: "hearsay"), Value("1")));
        Assert.Equal(["3"], Prevailing(1, _ => null, Value("3", source: "hearsay")));
    }

    [Fact]
    public void A_turn_is_after_the_first_day_and_up_to_the_last()
    {
        FigureValue[] values = [Value("1", from: "2024-01-01", to: "2024-01-09"), Value("2", from: "2024-01-10", to: "2024-01-19"), new(new(2024, 1, 20), DateOnly.MaxValue, "3", "law")];
        int[] Turns(int first, int last) => [.. FigureSearch.Turns(values, new(2024, 1, first), new(2024, 1, last)).Select(day => day.Day)];

        Assert.Equal([10, 20], Turns(1, 31));
        Assert.Equal([10, 20], Turns(9, 20));
        Assert.Equal([20], Turns(10, 20));
        Assert.Empty(Turns(10, 19));
    }

    [Fact]
    public void A_cell_speaks_of_the_finest_days_that_it_has()
    {
        var days = new CellDays(["month", "quarter", "year"], Period.Year(2024));

        Assert.Equal((new DateOnly(2024, 2, 1), new DateOnly(2024, 2, 29)), days.Of(new("2024-02", "2024-Q1", "2024")));
        Assert.Equal((new DateOnly(2023, 1, 1), new DateOnly(2023, 12, 31)), new CellDays(["year", "stream"], Period.Year(2024)).Of(new("2023", "glass")));
        Assert.Equal((new DateOnly(2024, 1, 1), new DateOnly(2024, 12, 31)), new CellDays(["stream"], Period.Year(2024)).Of(new("glass")));
    }

    [Fact]
    public void A_proof_holds_when_both_sides_are_alike_and_no_parent_is_broken()
    {
        Assert.True(new StepProof("s", TableUnit.Gram, 1, 1, 1).Holds);
        Assert.False(new StepProof("s", TableUnit.Gram, 1, 2, 1).Holds);
        Assert.False(new StepProof("s", TableUnit.Gram, 1, 1, 1, 1).Holds);
    }

    [Fact]
    public void A_figure_that_is_missing_for_the_whole_says_so()
    {
        var sketch = new PackSketch().Input("count", TableUnit.Piece, "", "=1").Figure("rate", FigureUnit.PerPiece).Step("rate", "table=count", "amount=fee", "rate=figure:rate");

        Assert.Contains("figures.rate has no value on 2024-01-01 at the whole;", Assert.Throws<PackRefusedException>(sketch.Run).Message, StringComparison.Ordinal);
    }
}
