using Telemetry.Allocation.Registers;
using Telemetry.Allocation.RulePacks;
using Telemetry.Allocation.Tables;
using Telemetry.Quantities;
using Xunit;

namespace Telemetry.Tests.Registers;

/// <summary>The last value that a register takes and the first that it refuses, and what it says of days on their edge.</summary>
public sealed class RegisterEdgeTests
{
    private static readonly MunicipalBorders Borders = Of(
        Entries.Municipality("GM1", "2000-01-01", "2009-12-31", "GM2"), Entries.Municipality("GM2", "2010-01-01", ""), Entries.Municipality("GM3", "2000-01-01", "2009-12-31"), Entries.Municipality("GM4", "2010-01-01", ""),
        Entries.Municipality("GM5", "2000-01-01", "2000-12-31"), Entries.Municipality("GM5", "2005-01-01", "2006-12-31", "GM2"), Entries.Municipality("GM6", "2000-01-01", "2009-12-31", "GM7 GM2"), Entries.Municipality("GM7", "2010-01-01", ""));

    private static MunicipalBorders Of(params RegisterEntry[] entries) => MunicipalBorders.Of(RegisterBook.Of(entries), Entries.Known);

    private static ColumnReading Read(ColumnType type, string text) => ColumnValues.Read(new("column", "column", type), text);

    private static string Text(Table table) => string.Join(", ", table.Cells.Select(cell => $"{cell.At} {cell.Value}"));

    private static PackInput Input(string from, TableUnit unit, IReadOnlyList<string> dimensions, params (string Field, string Value)[] where) =>
        new("table", $"register:{from}", unit, dimensions, "table", where.ToDictionary(filter => filter.Field, filter => filter.Value));

    [Theory]
    [InlineData("GM3", "GM3 is op 2024-01-01 geen gemeente meer; zij bestond tot en met 2009-12-31. Er is geen opvolger vastgelegd; vul die in.", "GM3 is no longer a municipality on 2024-01-01; it existed until 2009-12-31. No successor is recorded; fill it in.")]
    [InlineData("GM6", "GM6 is op 2024-01-01 geen gemeente meer; zij bestond tot en met 2009-12-31. Schrijf de opvolger: GM7 of GM2.", "GM6 is no longer a municipality on 2024-01-01; it existed until 2009-12-31. Write its successor: GM7 or GM2.")]
    [InlineData("GM2", "GM2 is op 2024-01-01 een gemeente.", "GM2 is a municipality on 2024-01-01.")]
    public void What_became_of_a_municipality_is_said_in_both_languages(string code, string dutch, string english)
    {
        var text = Borders.At(code, new(2024, 1, 1)).Text;

        Assert.Equal((dutch, english), (text.Dutch, text.English));
    }

    [Theory]
    [InlineData("GM4", "GM4 is op 2009-01-01 nog geen gemeente; zij bestaat vanaf 2010-01-01.", "GM4 is not yet a municipality on 2009-01-01; it exists from 2010-01-01.")]
    [InlineData("GM7", "GM7 is op 2009-01-01 nog geen gemeente; zij bestaat vanaf 2010-01-01. Schrijf de voorganger: GM6.", "GM7 is not yet a municipality on 2009-01-01; it exists from 2010-01-01. Write its predecessor: GM6.")]
    public void What_a_municipality_will_be_is_said_in_both_languages(string code, string dutch, string english)
    {
        var text = Borders.At(code, new(2009, 1, 1)).Text;

        Assert.Equal((dutch, english), (text.Dutch, text.English));
    }

    [Fact]
    public void Between_two_times_of_a_code_the_earlier_one_has_ended()
    {
        var answer = Borders.At("GM5", new(2003, 1, 1));

        Assert.Equal((BorderStanding.Ended, new DateOnly(2000, 12, 31)), (answer.Standing, answer.Bound));
        Assert.Equal(new DateOnly(2006, 12, 31), Borders.At("GM5", new(2024, 1, 1)).Bound);
        Assert.Equal("GM2", Borders.Place("GM5", new(2024, 1, 1)).Code);
    }

    [Fact]
    public void Cells_stand_under_the_code_of_their_month_before_that_of_their_year_wherever_these_are()
    {
        Table Moved(string[] dimensions, params Cell[] cells) => BorderTables.Of(Table.Of("t", TableUnit.Gram, dimensions, cells), Borders, Period.Year(2024)).Table;

        Assert.Equal("2009-12/GM1 1, 2010-01/GM2 2", Text(Moved(["month", "municipality"], new(new("2009-12", "GM1"), 1), new(new("2010-01", "GM1"), 2))));
        Assert.Equal("2009-12/GM1/2012 1", Text(Moved(["month", "municipality", "year"], new Cell(new("2009-12", "GM1", "2012"), 1))));
        Assert.Equal("GM2 1", Text(Moved(["municipality"], new Cell(new("GM1"), 1))));
        Assert.Equal("GM1 1", Text(Moved(["organisation"], new Cell(new("GM1"), 1))));
    }

    [Fact]
    public void What_has_nowhere_to_go_is_told_in_the_order_of_code_and_day()
    {
        var table = Table.Of("t", TableUnit.Gram, ["municipality", "year"], [new(new("GM6", "2024"), 1), new(new("GM3", "2024"), 2), new(new("GM3", "2012"), 3), new(new("GM9", "2012"), 4), new(new("GM2", "2012"), 5)]);
        var (moved, told) = BorderTables.Of(table, Borders, Period.Year(2024));

        Assert.Equal(["GM3 2012-01-01", "GM3 2024-01-01", "GM6 2024-01-01", "GM9 2012-01-01"], told.Select(answer => $"{answer.Code} {ColumnValues.Text(answer.Day)}"));
        Assert.Equal(table.Cells, moved.Cells);
    }

    [Fact]
    public void Blanks_around_a_value_do_not_count_and_neither_does_one_character_too_many()
    {
        Assert.Equal("7", Read(ColumnType.Whole, " 7 ").Value);
        Assert.Equal("a", Read(ColumnType.Text, " a ").Value);
        Assert.Equal(new string('x', 400), Read(ColumnType.Text, new string('x', 400)).Value);
        Assert.Null(Read(ColumnType.Text, new string('x', 401)).Value);
        Assert.Equal(new string('9', 60), Read(ColumnType.Exact, new string('9', 60)).Value);
        Assert.Null(Read(ColumnType.Exact, new string('9', 61)).Value);
        Assert.Null(Read(ColumnType.Codes, "GM1 a/b").Value);
        Assert.Null(Read(ColumnType.Codes, ",").Value);
        Assert.Null(Read(ColumnType.Exact, "1,2/3").Value);
        Assert.Equal("0.5", Read(ColumnType.Exact, "1/2").Value);
        Assert.Equal("0.5", Read(ColumnType.Exact, "0.5").Value);
    }

    [Fact]
    public void What_is_needed_of_an_entry_is_not_needed_to_withdraw_it_but_for_its_key()
    {
        var register = RegisterDefinitions.Named("municipalities");
        string[] Refused(bool withdrawn, params string[] fields) => [.. EntryFields.Read(register, fields.Chunk(2).ToDictionary(pair => pair[0], pair => pair[1]), withdrawn).Refused.Select(refusal => refusal.Column)];

        Assert.Equal(["municipality", "name"], Refused(withdrawn: false));
        Assert.Equal(["municipality"], Refused(withdrawn: true));
        Assert.Empty(Refused(withdrawn: true, "municipality", "GM1"));
    }

    [Fact]
    public void Of_entries_at_one_instant_the_one_that_begins_last_speaks_and_then_the_one_that_ends_first()
    {
        RegisterEntry Owner(string owner, string from, string to) => Entries.Of("container-ownership", from, to, "container", "c1", "owner", owner);
        string Said(DateOnly day, params RegisterEntry[] entries) => RegisterBook.Of(entries).AsOf("container-ownership", "c1", day, Entries.Known)!.Fields["owner"];
        var (all, later, shorter) = (Owner("z", "2024-01-01", "2024-12-31"), Owner("zz", "2024-03-01", "2024-12-31"), Owner("y", "2024-01-01", "2024-06-30"));

        Assert.Equal("zz", Said(new(2024, 5, 1), all, later));
        Assert.Equal("zz", Said(new(2024, 5, 1), later, all));
        Assert.Equal("y", Said(new(2024, 5, 1), all, shorter));
        Assert.Equal("y", Said(new(2024, 5, 1), shorter, all));
        Assert.Equal("z", Said(new(2024, 7, 1), shorter, all));
        Assert.Equal("a", Said(new(2024, 5, 1), all, all with { Fields = new Dictionary<string, string> { ["container"] = "c1", ["owner"] = "a" } }));
    }

    [Fact]
    public void An_entry_of_some_days_is_new_where_they_were_not_spoken_of()
    {
        RegisterEntry Owner(string from, string to, Instant known) => Entries.At(known, "container-ownership", from, to, "container", "c1", "owner", "a");
        var there = Owner("2024-01-01", "2024-06-30", Entries.Known);
        var later = Entries.Known + TimeSpan.FromDays(1);

        Assert.Equal(EntryNewness.Known, EntryNews.Of(Owner("2024-02-01", "2024-06-30", later), [there]));
        Assert.Equal(EntryNewness.New, EntryNews.Of(Owner("2024-02-01", "2024-07-01", later), [there]));
        Assert.Equal(EntryNewness.New, EntryNews.Of(Owner("2023-01-01", "2023-12-31", Entries.Known), [there]));
        Assert.Equal(EntryNewness.Known, EntryNews.Of(Owner("2024-05-01", "2024-06-30", later), [Owner("2023-01-01", "2023-12-31", Entries.Known) with { Fields = new Dictionary<string, string> { ["owner"] = "b" } }, there]));
    }

    [Fact]
    public void A_reference_counts_on_any_day_of_the_entry_and_not_behind_it()
    {
        var book = RegisterBook.Of([Entries.Of("collectors", "2024-06-01", "", "collector", "hauler", "name", "Hauler"), Entries.Municipality("GM1", "2000-01-01", "")]);
        string[] Told(string from, string to) => [.. ReferenceChecks.Violations(
            Entries.Of("contracts", from, to, "municipality", "GM1", "stream", "pmd", "model", "source", "collector", "hauler"), RegisterDefinitions.Named("contracts"), book, Of(), Entries.Known)
            .Where(refusal => refusal.Column == "collector").Select(refusal => refusal.Reason)];

        Assert.Empty(Told("2024-01-01", ""));
        Assert.Empty(Told("2024-01-01", "2024-06-01"));
        Assert.Equal(["is not in register collectors on these days; add it there first, or correct the id."], Told("2024-01-01", "2024-05-31"));
    }

    [Fact]
    public void A_key_of_which_one_thing_was_said_counts_when_known_standing_and_of_the_days()
    {
        var entry = Entries.Of("container-ownership", "2024-03-01", "2024-03-31", "container", "c1", "owner", "a");
        int Over(RegisterEntry one, DateOnly first, DateOnly last, Instant known) => RegisterBook.Of([one]).Over("container-ownership", first, last, known).Count;

        Assert.Equal(1, Over(entry, new(2024, 3, 31), new(2024, 4, 30), Entries.Known));
        Assert.Equal(0, Over(entry, new(2024, 4, 1), new(2024, 4, 30), Entries.Known));
        Assert.Equal(0, Over(entry, new(2024, 3, 1), new(2024, 3, 1), Entries.Known - TimeSpan.FromDays(1)));
        Assert.Equal(0, Over(entry with { Withdrawn = true }, new(2024, 3, 1), new(2024, 3, 1), Entries.Known));
    }

    [Fact]
    public void A_composition_is_a_figure_of_packs_that_have_one_alone()
    {
        RulePack Pack(string figure) => new("telemetry/rule-pack/1", "p", "1", "a", "b", "NL", "EUR", "Europe/Amsterdam", new(2020, 1, 1), null, LegalRank.ModellingChoice, [], [new(figure, figure, FigureUnit.Share, [])], [], [], []);
        var book = RegisterBook.Of([Entries.Of("composition", "2024-01-01", "", "stream", "pmd", "material", "plastic", "share", "0.3", "method", "kso")]);

        Assert.Empty(RegisterFigures.Given(book, Pack("tariff"), Entries.Known));
        Assert.Single(RegisterFigures.Given(book, Pack("composition"), Entries.Known));
        Assert.Empty(RegisterFigures.Given(RegisterBook.Of([]), Pack("composition"), Entries.Known));
    }

    [Fact]
    public void An_entry_that_says_its_year_counts_in_periods_that_touch_it()
    {
        RegisterEntry[] placed = [Entries.Placed("a", "p", 2023, "actual", 1), Entries.Placed("a", "p", 2024, "actual", 20), Entries.Placed("a", "p", 2025, "actual", 300)];
        string Cells(Period period, params (string, string)[] where) => Text(RegisterTables.Of(Input("placed-on-market/grams", TableUnit.Gram, ["year"], where), [.. placed.Select(entry => entry with { ValidFrom = new(2000, 1, 1), ValidTo = null })], period, Entries.Known));

        Assert.Equal("2024 20", Cells(Period.Year(2024)));
        Assert.Equal("2024 20", Cells(Period.Month(2024, 12)));
        Assert.Equal("2024 20", Cells(Period.Month(2024, 1)));
        Assert.Equal("2023 1", Cells(Period.Year(2024), ("year", "period-1")));
        Assert.Equal("2025 300", Cells(Period.Year(2024), ("year", "period+1")));
    }

    [Fact]
    public void A_register_is_read_by_its_prefix_and_a_dimension_that_it_lacks_is_named()
    {
        Assert.True(RegisterTables.IsRegister(Input("a/b", TableUnit.Gram, [])));
        Assert.False(RegisterTables.IsRegister(new("t", "booked:register:", TableUnit.Gram, [], "t")));
        Assert.Contains("has dimension 'colour'", Assert.Throws<InvalidDataException>(() => RegisterTables.Of(Input("placed-on-market/grams", TableUnit.Gram, ["colour", "size"]), [], Period.Year(2024), Entries.Known)).Message, StringComparison.Ordinal);
    }
}
