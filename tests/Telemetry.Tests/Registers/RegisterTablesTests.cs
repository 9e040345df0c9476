using Telemetry.Allocation.Registers;
using Telemetry.Allocation.RulePacks;
using Telemetry.Allocation.Tables;
using Telemetry.Quantities;
using Xunit;

namespace Telemetry.Tests.Registers;

public sealed class RegisterTablesTests
{
    private static readonly Period Year = Period.Year(2024);

    private static readonly RegisterEntry[] Placed =
    [
        Entries.Placed("pro-a", "p1", 2021, "actual", 1), Entries.Placed("pro-a", "p1", 2022, "actual", 20), Entries.Placed("pro-a", "p1", 2023, "actual", 300),
        Entries.Placed("pro-a", "p1", 2024, "actual", 4_000), Entries.Placed("pro-a", "p2", 2024, "actual", 500), Entries.Placed("pro-b", "p3", 2024, "planned", 60_000),
    ];

    [Fact]
    public void An_amount_is_added_up_over_what_is_no_dimension() =>
        Assert.Equal("pro-a 4500, pro-b 60000", Text(Table(Input("placed-on-market/grams", ["organisation"]), Placed)));

    [Fact]
    public void A_filter_takes_one_word_or_several()
    {
        Assert.Equal("pro-a 4500", Text(Table(Input("placed-on-market/grams", ["organisation"], ("kind", "actual")), Placed)));
        Assert.Equal("pro-a 4500, pro-b 60000", Text(Table(Input("placed-on-market/grams", ["organisation"], ("kind", "actual|planned")), Placed)));
    }

    [Fact]
    public void The_year_is_that_of_the_period_unless_others_are_asked_for()
    {
        Assert.Equal("2024 4000", Text(Table(Input("placed-on-market/grams", ["year"], ("producer", "p1")), Placed)));
        Assert.Equal("2021 1, 2022 20, 2023 300", Text(Table(Input("placed-on-market/grams", ["year"], ("producer", "p1"), ("year", "period-3..period-1")), Placed)));
        Assert.Equal("2022 20", Text(Table(Input("placed-on-market/grams", ["year"], ("producer", "p1"), ("year", "2022")), Placed)));
    }

    [Fact]
    public void A_year_that_was_said_to_be_valid_for_ever_still_counts_once() =>
        Assert.Equal("pro-a 4500", Text(Table(Input("placed-on-market/grams", ["organisation"], ("kind", "actual")), [.. Placed.Select(entry => entry with { ValidTo = null })])));

    [Fact]
    public void What_became_known_after_the_instant_does_not_count()
    {
        var late = Entries.Placed("pro-a", "p1", 2024, "actual", 9_000) with { KnownAt = Entries.Known + TimeSpan.FromDays(1) };
        Assert.Equal("pro-a 4500", Text(Table(Input("placed-on-market/grams", ["organisation"], ("kind", "actual")), [.. Placed, late])));
        Assert.Equal("pro-a 9500", Text(RegisterTables.Of(Input("placed-on-market/grams", ["organisation"], ("kind", "actual")), [.. Placed, late], Year, late.KnownAt)));
    }

    [Fact]
    public void A_claimant_that_nobody_named_stands_under_orphan()
    {
        var entry = Entries.Of("placed-on-market", "2024-01-01", "2024-12-31", "organisation", "pro-a", "year", "2024", "kind", "actual", "grams", "7");
        Assert.Equal("ORPHAN 7", Text(Table(Input("placed-on-market/grams", ["producer"]), [entry])));
    }

    [Fact]
    public void What_has_no_value_in_the_field_is_not_there_which_is_not_zero()
    {
        var pieces = Entries.Of("placed-on-market", "2024-01-01", "2024-12-31", "organisation", "pro-a", "year", "2024", "kind", "actual", "pieces", "7");
        Assert.Empty(Table(Input("placed-on-market/grams", ["organisation"]), [pieces]).Cells);
        Assert.Equal("pro-a 0", Text(Table(Input("placed-on-market/grams", ["organisation"]), [Entries.Placed("pro-a", "p1", 2024, "actual", 0)])));
    }

    [Fact]
    public void A_field_that_is_no_amount_makes_a_table_of_pairs()
    {
        RegisterEntry[] entries =
        [
            Entries.Of("memberships", "2024-01-01", "", "producer", "p1", "organisation", "pro-a"), Entries.Of("memberships", "2024-01-01", "", "producer", "p2", "organisation", "pro-a", "stream", "pmd"),
            Entries.Of("memberships", "2024-01-01", "", "producer", "p2", "organisation", "pro-a", "stream", "weee"),
        ];
        Assert.Equal("p1/pro-a 1, p2/pro-a 1", Text(Table(Input("memberships/organisation", ["producer", "organisation"]), entries)));
    }

    [Fact]
    public void An_amount_that_was_spoken_over_for_a_part_of_its_days_is_refused()
    {
        var year = Entries.Of("costs", "2024-01-01", "2024-12-31", "kind", "collection", "cents", "1200");
        var half = Entries.At(Entries.Known, "costs", "2024-07-01", "2024-12-31", "kind", "collection", "cents", "700");
        var error = Assert.Throws<InvalidDataException>(() => Table(Input("costs/cents", ["kind"]), [year with { KnownAt = new Instant(0) }, half]));
        Assert.Contains("cents 1200", error.Message, StringComparison.Ordinal);
        Assert.Contains("state it for each part", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void An_amount_that_was_stated_anew_for_each_part_is_added_up()
    {
        RegisterEntry[] entries =
        [
            Entries.Of("costs", "2024-01-01", "2024-12-31", "kind", "collection", "cents", "1200") with { KnownAt = new Instant(0) },
            Entries.Of("costs", "2024-01-01", "2024-06-30", "kind", "collection", "cents", "500"), Entries.Of("costs", "2024-07-01", "2024-12-31", "kind", "collection", "cents", "700"),
        ];
        Assert.Equal("collection 1200", Text(Table(Input("costs/cents", ["kind"]), entries)));
    }

    [Fact]
    public void A_new_amount_from_the_next_year_on_leaves_the_year_before_whole()
    {
        RegisterEntry[] entries =
        [
            Entries.Of("costs", "2023-01-01", "", "kind", "collection", "cents", "1200") with { KnownAt = new Instant(0) }, Entries.Of("costs", "2025-01-01", "", "kind", "collection", "cents", "9"),
        ];
        Assert.Equal("collection 1200", Text(Table(Input("costs/cents", ["kind"]), entries)));
    }

    [Theory]
    [InlineData("nothing/grams", "organisation", "reads register 'nothing'")]
    [InlineData("placed-on-market/tonnes", "organisation", "reads 'register:placed-on-market/tonnes'")]
    [InlineData("placed-on-market/grams", "colour", "has dimension 'colour'")]
    [InlineData("placed-on-market/pieces", "organisation", "counts Gram of placed-on-market/pieces; write Piece")]
    [InlineData("composition/share", "stream", "is no whole number")]
    public void What_a_register_does_not_have_is_refused_with_what_to_write(string from, string dimension, string says)
    {
        var error = Assert.Throws<InvalidDataException>(() => Table(Input(from, [dimension]), Placed));
        Assert.Contains("input 'table'", error.Message, StringComparison.Ordinal);
        Assert.Contains(says, error.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("colour", "red", "filters by 'colour'")]
    [InlineData("year", "last", "filters by the year 'last'")]
    [InlineData("year", "period-1..period-3", "filters by the year")]
    public void A_filter_that_cannot_be_read_is_refused(string column, string words, string says) =>
        Assert.Contains(says, Assert.Throws<InvalidDataException>(() => Table(Input("placed-on-market/grams", ["organisation"], (column, words)), Placed)).Message, StringComparison.Ordinal);

    [Fact]
    public void Rates_become_values_of_figures_and_each_takes_over_from_its_day()
    {
        var book = RegisterBook.Of(
        [
            Entries.Of("rates", "2023-01-01", "", "pack", "p", "figure", "tariff", "value", "245") with { KnownAt = new Instant(0) },
            Entries.Of("rates", "2024-01-01", "", "pack", "p", "figure", "tariff", "value", "261.07"),
            Entries.Of("rates", "2024-01-01", "", "pack", "p", "figure", "tariff", "at", "material=glass", "value", "0"), Entries.Of("rates", "2024-01-01", "", "pack", "other", "figure", "x", "value", "1"),
            Entries.Of("composition", "2024-01-01", "", "stream", "pmd", "material", "plastic", "share", "0.3", "method", "kso"),
        ]);
        var given = RegisterFigures.Given(book, Pack("tariff", "composition"), Entries.Known);
        Assert.Equal(["2023-01-01 2023-12-31 245", "2024-01-01  261.07", "2024-01-01  0 material=glass"], given["tariff"].Select(Text));
        Assert.Equal(["2024-01-01  0.3 material=plastic;stream=pmd"], given["composition"].Select(Text));
        Assert.Contains("'tariff'", Assert.Throws<InvalidDataException>(() => RegisterFigures.Given(book, Pack("tarif"), Entries.Known)).Message, StringComparison.Ordinal);
    }

    private static RulePack Pack(params string[] figures) => new(
        "telemetry/rule-pack/1", "p", "1", "a pack", "for a test", "NL", "EUR", "Europe/Amsterdam", new(2020, 1, 1), null, LegalRank.ModellingChoice, [],
        [.. figures.Select(id => new Figure(id, id, FigureUnit.Share, []))], [], [], []);

    private static string Text(FigureValue value) =>
        $"{ColumnValues.Text(value.From)} {(value.To is { } last ? ColumnValues.Text(last) : "")} {value.Value} {(value.At is { } at ? PlaceText.Write(at) : "")}".TrimEnd();

    private static Table Table(PackInput input, RegisterEntry[] entries) => RegisterTables.Of(input, entries, Year, Entries.Known);

    private static PackInput Input(string from, string[] dimensions, params (string Column, string Words)[] where) => new(
        "table", $"register:{from}", from switch { "costs/cents" => TableUnit.MinorUnit, _ when from.StartsWith("memberships", StringComparison.Ordinal) => TableUnit.Piece, _ => TableUnit.Gram },
        dimensions, "a table", where.ToDictionary(one => one.Column, one => one.Words));

    private static string Text(Table table) => string.Join(", ", table.Cells.Select(cell => $"{cell.At} {cell.Value}"));
}
