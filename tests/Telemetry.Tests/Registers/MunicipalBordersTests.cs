using CsCheck;
using Telemetry.Allocation.Registers;
using Telemetry.Allocation.Tables;
using Telemetry.Quantities;
using Xunit;

namespace Telemetry.Tests.Registers;

public sealed class MunicipalBordersTests
{
    // Appingedam, Delfzijl and Loppersum became Eemsdelta on 1 January 2021; Haaren was parted among four; Weesp went to Amsterdam in 2022. The codes are invented.
    private static readonly RegisterEntry[] Register =
    [
        Entries.Municipality("GM9001", "1990-01-01", "2020-12-31", "GM9101"), Entries.Municipality("GM9002", "1990-01-01", "2020-12-31", "GM9101"), Entries.Municipality("GM9101", "2021-01-01", ""),
        Entries.Municipality("GM9003", "1990-01-01", "2020-12-31", "GM9004 GM9005"), Entries.Municipality("GM9004", "1990-01-01", ""), Entries.Municipality("GM9005", "1990-01-01", ""),
        Entries.Municipality("GM9006", "1990-01-01", "") with { KnownAt = new Instant(0) },
        Entries.Of("municipalities", "2022-01-01", "", "municipality", "GM9006", "successor", "GM9004") with { Withdrawn = true },
        Entries.Municipality("GM9007", "1990-01-01", "2019-12-31", "GM9001"),
    ];

    private static readonly MunicipalBorders Borders = MunicipalBorders.Of(RegisterBook.Of(Register), Entries.Known);

    [Theory]
    [InlineData("GM9001", "2020-12-31", BorderStanding.Valid, "")]
    [InlineData("GM9001", "2021-01-01", BorderStanding.Ended, "GM9101")]
    [InlineData("GM9101", "2020-12-31", BorderStanding.NotYet, "GM9001 GM9002")]
    [InlineData("GM9003", "2021-06-01", BorderStanding.Ended, "GM9004 GM9005")]
    [InlineData("GM9006", "2021-12-31", BorderStanding.Valid, "")]
    [InlineData("GM9006", "2022-01-01", BorderStanding.Ended, "GM9004")]
    [InlineData("GM9999", "2022-01-01", BorderStanding.Unknown, "")]
    public void A_code_is_valid_on_its_days_and_names_others_on_the_rest(string code, string day, BorderStanding standing, string others)
    {
        var answer = Borders.At(code, ColumnValues.Day(day)!.Value);
        Assert.Equal((standing, others), (answer.Standing, string.Join(' ', answer.Others)));
    }

    [Fact]
    public void A_code_that_ended_says_so_in_both_languages_and_names_its_successor()
    {
        var text = Borders.At("GM9001", new(2021, 1, 1)).Text;
        Assert.Equal("GM9001 is op 2021-01-01 geen gemeente meer; zij bestond tot en met 2020-12-31. Schrijf de opvolger: GM9101.", text.Dutch);
        Assert.Equal("GM9001 is no longer a municipality on 2021-01-01; it existed until 2020-12-31. Write its successor: GM9101.", text.English);
    }

    [Fact]
    public void Several_changes_are_followed_one_after_the_other() =>
        Assert.Equal(("GM9101", BorderStanding.Valid), (Borders.Place("GM9007", new(2024, 1, 1)).Code, Borders.Place("GM9007", new(2024, 1, 1)).Standing));

    [Fact]
    public void Two_that_name_each_other_do_not_go_round_for_ever()
    {
        var borders = MunicipalBorders.Of(RegisterBook.Of([Entries.Municipality("GM1", "2000-01-01", "2001-12-31", "GM2"), Entries.Municipality("GM2", "2000-01-01", "2001-12-31", "GM1")]), Entries.Known);
        Assert.Equal(BorderStanding.Ended, borders.Place("GM1", new(2024, 1, 1)).Standing);
    }

    [Fact]
    public void Months_before_a_merger_stand_under_the_old_code_and_months_after_it_under_the_new_one()
    {
        var table = Table.Of("collected", TableUnit.Gram, ["municipality", "month"], [Cell("GM9001", "2020-12", 5), Cell("GM9001", "2021-01", 7), Cell("GM9002", "2021-01", 11), Cell("GM9101", "2021-01", 1)]);
        var (placed, wrong) = BorderTables.Of(table, Borders, Period.Year(2020));
        Assert.Equal(["GM9001/2020-12 5", "GM9101/2021-01 19"], placed.Cells.Select(cell => $"{cell.At} {cell.Value}"));
        Assert.Empty(wrong);
    }

    [Fact]
    public void What_was_parted_among_several_stays_where_it_is_and_is_named()
    {
        var table = Table.Of("collected", TableUnit.Gram, ["municipality"], [new(new("GM9003"), 5), new(new("ORPHAN"), 2)]);
        var (placed, wrong) = BorderTables.Of(table, Borders, new DateOnly(2024, 1, 1));
        Assert.Equal(table.Cells, placed.Cells);
        Assert.Equal(["GM9003"], wrong.Select(answer => answer.Code));
    }

    [Fact]
    public void No_border_change_loses_or_makes_a_gram() =>
        Gen.Select(Gen.OneOfConst("GM9001", "GM9002", "GM9003", "GM9006", "GM9007", "GM9101", "GM9999", "ORPHAN"), Gen.Int[2018, 2024], Gen.Long[-1_000_000, 1_000_000]).Array[0, 40].Sample(cells =>
        {
            var table = Table.Of("collected", TableUnit.Gram, ["year", "municipality"], cells.Select(cell => new Cell(new($"{cell.Item2}", cell.Item1), cell.Item3)));
            var (placed, _) = BorderTables.Of(table, Borders, Period.Year(2024));
            return placed.Total == table.Total
                && placed.Cells.GroupBy(cell => cell.At[0]).All(year => year.Sum(cell => cell.Value) == table.Cells.Where(cell => cell.At[0] == year.Key).Sum(cell => cell.Value));
        });

    private static Cell Cell(string code, string month, long value) => new(new(code, month), value);
}
