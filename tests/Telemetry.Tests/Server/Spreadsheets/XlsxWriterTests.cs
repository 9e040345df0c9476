using System.Globalization;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;
using DocumentFormat.OpenXml.Validation;
using Telemetry.Quantities;
using Telemetry.Reporting;
using Telemetry.Reporting.Runs;
using Telemetry.Reporting.Sheets;
using Telemetry.Server.Spreadsheets;
using Telemetry.Tests.Reporting.Runs;
using Xunit;
using Sheet = Telemetry.Reporting.Sheets.Sheet;

namespace Telemetry.Tests.Server.Spreadsheets;

public sealed class XlsxWriterTests
{
    private static readonly Sheet Everything = new(
        "x", "Alles / alles", "", [new("Tekst"), new("Massa", SheetKind.Grams), new("Bedrag", SheetKind.Money, "€"), new("Dag", SheetKind.Day), new("Tijd", SheetKind.Moment), new("Deel", SheetKind.Share), new("Tarief", SheetKind.Exact)],
        [
            SheetRow.Of("=HYPERLINK(\"x\")", 1_000_007L, -24_501L, new DateOnly(2024, 10, 31), Instant.FromUtc(2024, 10, 3, 12), Fraction.Of(1, 3), Fraction.Parse("261.07")),
            SheetRow.Of("\u0001leeg", SheetCell.Unknown, 0L, SheetCell.Unknown, SheetCell.Unknown, SheetCell.Unknown, SheetCell.Unknown),
            SheetRow.Of("groot", 1_000_000_000_000_001L, 5L, SheetCell.Unknown, SheetCell.Unknown, SheetCell.Unknown, SheetCell.Unknown),
        ], [], []);

    [Fact]
    public void A_whole_run_is_a_valid_workbook_with_one_sheet_a_table()
    {
        var sheets = RunSheets.Files(PublishedRuns.Of(), ReportLanguage.Dutch);
        using var document = Open(XlsxWriter.Write(sheets));
        Assert.Empty(new OpenXmlValidator(FileFormatVersions.Office2019).Validate(document, TestContext.Current.CancellationToken).Select(error => error.Description));
        Assert.Equal(sheets.Count, document.WorkbookPart!.Workbook!.Sheets!.Count());
    }

    [Fact]
    public void Numbers_are_numbers_and_text_is_text_that_no_program_calculates()
    {
        var row = Rows(Everything)[1];
        Assert.Equal(CellValues.InlineString, row[0].DataType!.Value);
        Assert.Equal("=HYPERLINK(\"x\")", row[0].InlineString!.InnerText);
        Assert.Equal((CellValues.Number, "1000007"), (row[1].DataType!.Value, row[1].CellValue!.Text));
        Assert.Equal("-245.01", row[2].CellValue!.Text);
        Assert.Equal("0.333333333", row[5].CellValue!.Text);
        Assert.Equal("261.07", row[6].CellValue!.Text);
        Assert.DoesNotContain(Rows(Everything).SelectMany(cells => cells), cell => cell.CellFormula is not null);
    }

    [Fact]
    public void Days_and_times_are_those_of_the_calendar_in_Amsterdam()
    {
        var row = Rows(Everything)[1];
        Assert.Equal(new DateTime(2024, 10, 31), Date(row[3]));
        Assert.Equal(new DateTime(2024, 10, 3, 14, 0, 0), Date(row[4]));
    }

    [Fact]
    public void What_is_not_known_is_an_empty_cell_and_a_true_zero_is_not()
    {
        var row = Rows(Everything)[2];
        Assert.Null(row[1].CellValue);
        Assert.Equal("0.00", row[2].CellValue!.Text);
        Assert.Equal("leeg", row[0].InlineString!.InnerText);
    }

    [Fact]
    public void A_mass_with_more_digits_than_a_spreadsheet_keeps_is_text_to_the_gram()
    {
        var cell = Rows(Everything)[3][1];
        Assert.Equal((CellValues.InlineString, "1000000000000001"), (cell.DataType!.Value, cell.InlineString!.InnerText));
    }

    [Fact]
    public void The_head_stays_in_sight_and_names_its_unit()
    {
        using var document = Open(XlsxWriter.Write([Everything]));
        var worksheet = document.WorkbookPart!.WorksheetParts.Single().Worksheet!;
        Assert.Equal(PaneStateValues.Frozen, worksheet.Descendants<Pane>().Single().State!.Value);
        Assert.Equal("Massa (g)", Rows(Everything)[0][1].InlineString!.InnerText);
    }

    [Fact]
    public void Names_of_sheets_are_those_that_a_spreadsheet_takes_each_once()
    {
        var twin = Everything with { Title = new string('a', 40) };
        using var document = Open(XlsxWriter.Write([Everything, twin, twin with { Title = new string('A', 40) }]));
        var names = document.WorkbookPart!.Workbook!.Sheets!.Elements<DocumentFormat.OpenXml.Spreadsheet.Sheet>().Select(sheet => sheet.Name!.Value!).ToList();
        Assert.Equal("Alles   alles", names[0]);
        Assert.Equal(3, names.Distinct(StringComparer.OrdinalIgnoreCase).Count());
        Assert.All(names, name => Assert.InRange(name.Length, 1, 31));
    }

    [Theory]
    [InlineData(1, "A")]
    [InlineData(26, "Z")]
    [InlineData(27, "AA")]
    [InlineData(52, "AZ")]
    [InlineData(53, "BA")]
    [InlineData(703, "AAA")]
    public void Columns_are_named_as_spreadsheets_name_them(int place, string name) => Assert.Equal(name, XlsxCell.ColumnName(place));

    [Fact]
    public void More_rows_than_a_sheet_holds_are_refused_with_the_way_out()
    {
        var many = Everything with { Rows = [.. Enumerable.Repeat(Everything.Rows[0], XlsxWriter.MostRows)] };
        Assert.Contains("take CSV", Assert.Throws<ArgumentException>(() => XlsxWriter.Write([many])).Message, StringComparison.Ordinal);
    }

    private static DateTime Date(Cell cell) => DateTime.FromOADate(Math.Round(double.Parse(cell.CellValue!.Text, CultureInfo.InvariantCulture) * 86_400) / 86_400);

    private static List<List<Cell>> Rows(Sheet sheet)
    {
        using var document = Open(XlsxWriter.Write([sheet]));
        return [.. document.WorkbookPart!.WorksheetParts.Single().Worksheet!.Descendants<Row>().Select(row => row.Elements<Cell>().ToList())];
    }

    private static SpreadsheetDocument Open(byte[] workbook) => SpreadsheetDocument.Open(new MemoryStream(workbook), isEditable: false);
}
