using System.Text;
using System.Text.Json;
using Telemetry.Reporting;
using Telemetry.Reporting.Runs;
using Telemetry.Reporting.Sheets;
using Xunit;

namespace Telemetry.Tests.Reporting.Runs;

public sealed class RunSheetsTests
{
    private static readonly IReadOnlyList<Sheet> Sheets = RunSheets.Files(PublishedRuns.Of(), ReportLanguage.Dutch);

    [Fact]
    public void Every_sheet_has_a_name_of_its_own_and_one_cell_a_column()
    {
        Assert.Equal(Sheets.Count, Sheets.Select(sheet => sheet.Id).Distinct(StringComparer.Ordinal).Count());
        foreach (var sheet in Sheets) Assert.All(sheet.Rows.Concat(sheet.Foot), row => Assert.Equal(sheet.Columns.Count, row.Cells.Count));
    }

    [Fact]
    public void Advance_determination_and_settlement_stand_side_by_side_and_foot()
    {
        var sheet = Sheets.Single(one => one.Id == "stages-back-pay");
        var first = sheet.Rows.Single(row => row.Cells[0].Text == "GM0001" && row.Cells[4].Text == "pro-a");
        Assert.Equal([6_000L, 7_350L, 1_350L], first.Cells.Skip(6).Select(cell => cell.Whole!.Value));
        Assert.True(sheet.Rows.Single(row => row.Cells[0].Text == "GM0002" && row.Cells[4].Text == "pro-a").Cells[6].IsUnknown);
        Assert.True(Assert.Single(sheet.Proofs).Holds);
    }

    [Fact]
    public void All_balances_together_are_nothing()
    {
        var sheet = Sheets.Single(one => one.Id == "balances-minor-unit");
        Assert.Equal(0, sheet.Rows.Sum(row => row.Cells[4].Whole!.Value));
        Assert.Equal(-6_000, sheet.Rows.Single(row => row.Cells[0].Text == "pro-a").Cells[2].Whole);
        Assert.True(Assert.Single(sheet.Proofs).Holds);
    }

    [Fact]
    public void The_orphan_is_a_line_of_its_own_in_every_table_that_has_one()
    {
        foreach (var id in (string[])["shares", "back-pay"])
            Assert.Equal(2, Sheets.Single(sheet => sheet.Id == id).Rows.Count(row => row.Mark == SheetMark.Orphan));
    }

    [Fact]
    public void Text_that_a_spreadsheet_would_take_for_a_formula_is_guarded_and_numbers_are_not()
    {
        var sheet = new Sheet("x", "X", "", [new("=Head"), new("Mass", SheetKind.Grams), new("Money", SheetKind.Money, "€"), new("Exact", SheetKind.Exact)],
            [.. new[] { "=1+1", "+1", "-1", "@x", "\tx", "\rx", "plain" }.Select(text => SheetRow.Of(text, -5L, -5L, "1/3")), SheetRow.Of(SheetCell.Unknown, SheetCell.Unknown, 0L, "-0.5")], [], []);
        var lines = Encoding.UTF8.GetString(SheetCsv.Write(sheet)).Split("\r\n");
        Assert.Equal("\uFEFF'=Head,Mass (g),Money (€),Exact", lines[0]);
        Assert.Equal("'=1+1,-5,-0.05,0.333333333", lines[1]);
        Assert.Equal("'+1,-5,-0.05,0.333333333", lines[2]);
        Assert.Equal("'-1,-5,-0.05,0.333333333", lines[3]);
        Assert.Equal("'@x,-5,-0.05,0.333333333", lines[4]);
        Assert.Equal("'\tx,-5,-0.05,0.333333333", lines[5]);
        Assert.Equal("\"'\rx\",-5,-0.05,0.333333333", lines[6]);
        Assert.Equal("plain,-5,-0.05,0.333333333", lines[7]);
        Assert.Equal(",,0.00,-0.5", lines[8]);
    }

    [Fact]
    public void The_summary_has_whole_numbers_and_null_for_what_is_not_known()
    {
        using var json = JsonDocument.Parse(RunJson.Write(PublishedRuns.Of()));
        var root = json.RootElement;
        Assert.Equal(PublishedRuns.Root, root.GetProperty("root").GetString());
        Assert.Equal(50_000, root.GetProperty("tables").EnumerateArray().Single(table => table.GetProperty("name").GetString() == "shares").GetProperty("orphan").GetInt64());
        Assert.Equal(JsonValueKind.Null, root.GetProperty("targets")[1].GetProperty("met").ValueKind);
        Assert.Equal("1000007/1100007", root.GetProperty("targets")[0].GetProperty("rate").GetString());
    }

    [Theory]
    [InlineData("massShares", "mass-shares")]
    [InlineData("../a b", "a-b")]
    [InlineData("€", "table")]
    public void The_name_of_a_sheet_is_safe_as_a_file(string name, string id) => Assert.Equal(id, Sheet.IdOf(name));
}
