using System.Text.Json;
using Telemetry.Reporting;
using Telemetry.Reporting.Declarations;
using Telemetry.Reporting.Sheets;
using Xunit;

namespace Telemetry.Tests.Reporting.Runs;

public sealed class DeclarationTests
{
    private static readonly IReadOnlyList<Sheet> Sheets = DeclarationSheets.Of(PublishedRuns.Of(), RunDeclarations.Of(PublishedRuns.Result()), ReportLanguage.Dutch);

    [Fact]
    public void Every_municipality_declares_by_month_and_material_and_no_gram_is_lost()
    {
        var items = Sheets.Single(sheet => sheet.Id == "declaration");
        Assert.Equal(["GM0001", "GM0002"], items.Rows.Select(row => row.Cells[0].Text!).Distinct());
        Assert.Equal(1_100_007, Sum(items, "Ingezameld"));
        Assert.Equal(1_000_007, Sum(items, "Geaccepteerd"));
        Assert.All(items.Rows, row => Assert.Equal("2024-10", Cell(items, row, "Maand").Text));
    }

    [Fact]
    public void Drink_cartons_and_combined_collection_are_flagged()
    {
        var items = Sheets.Single(sheet => sheet.Id == "declaration");
        Assert.All(items.Rows, row => Assert.Equal("ja", Cell(items, row, "Gecombineerd ingezameld").Text));
        Assert.All(items.Rows, row => Assert.Equal(Cell(items, row, "Materiaal, code").Text == "drinkCartons" ? "ja" : "nee", Cell(items, row, "Drankenkartons").Text));
        Assert.Contains(items.Rows, row => Cell(items, row, "Drankenkartons").Text == "ja");
    }

    [Fact]
    public void Separation_is_that_of_the_contract_and_not_guessed_where_there_is_none()
    {
        var items = Sheets.Single(sheet => sheet.Id == "declaration");
        Assert.All(items.Rows, row => Assert.Equal(row.Cells[0].Text == "GM0001" ? "bronscheiding" : "niet geregistreerd", Cell(items, row, "Scheiding").Text));
    }

    [Fact]
    public void A_computed_deadline_says_that_it_is_a_proposal()
    {
        var duties = Sheets.Single(sheet => sheet.Id == "deadlines");
        Assert.All(duties.Rows, row => Assert.Equal(new DateOnly(2025, 2, 11).DayNumber, Cell(duties, row, "Uiterlijk").Whole));
        Assert.All(duties.Rows, row => Assert.StartsWith("voorstel", Cell(duties, row, "Termijn").Text, StringComparison.Ordinal));
        Assert.All(duties.Rows, row => Assert.Equal("voorstel, niet ingediend", Cell(duties, row, "Stand").Text));
    }

    [Fact]
    public void The_document_for_machines_has_the_same_grams()
    {
        using var json = JsonDocument.Parse(DeclarationJson.Write(PublishedRuns.Of(), RunDeclarations.Of(PublishedRuns.Result())));
        var items = json.RootElement.GetProperty("declarations").EnumerateArray().SelectMany(one => one.GetProperty("items").EnumerateArray());
        Assert.Equal(1_000_007, items.Sum(item => item.GetProperty("acceptedGrams").GetInt64()));
    }

    private static long Sum(Sheet sheet, string column) => sheet.Rows.Sum(row => Cell(sheet, row, column).Whole ?? 0);

    private static SheetCell Cell(Sheet sheet, SheetRow row, string column) => row.Cells[sheet.Columns.Index().Single(one => one.Item.Title == column).Index];
}
