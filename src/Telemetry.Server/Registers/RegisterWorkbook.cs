using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;
using Telemetry.Allocation.Registers;
using Telemetry.Containers;
using Telemetry.Protocol.Registers.Sheets;

namespace Telemetry.Server.Registers;

/// <summary>
/// A spreadsheet to be filled in: its first sheet has the columns of a register, the second says what may stand in each. Columns are text, days and numbers alike, so that no program makes
/// 0363 into 363 or 1-2 into a day.
/// </summary>
public static class RegisterWorkbook
{
    // The built-in format for text (ECMA-376, 18.8.30).
    private const uint TextFormat = 49;

    public static byte[] Template(RegisterDefinition register, bool dutch)
    {
        using var buffer = new MemoryStream();
        using (var document = SpreadsheetDocument.Create(buffer, SpreadsheetDocumentType.Workbook))
        {
            var workbook = document.AddWorkbookPart();
            workbook.AddNewPart<WorkbookStylesPart>().Stylesheet = Styles();
            var columns = EntryColumns.Of(register);
            workbook.Workbook = new Workbook(new Sheets(
                Sheet(workbook, 1, Word(register.Title, dutch), columns.Count, [[.. columns.Select(column => Word(column.Title, dutch))]]),
                Sheet(workbook, 2, dutch ? "Uitleg" : "Explanation", 3, [.. columns.Select(column => Explained(column, dutch)).Prepend(dutch ? ["kolom", "verplicht", "inhoud"] : ["column", "required", "content"])])));
        }

        return buffer.ToArray();
    }

    private static Sheet Sheet(WorkbookPart workbook, uint number, string title, int width, IReadOnlyList<IReadOnlyList<string>> rows)
    {
        var part = workbook.AddNewPart<WorksheetPart>();
        part.Worksheet = new Worksheet(
            new Columns(new Column { Min = 1, Max = (uint)width, Width = 24, CustomWidth = true, Style = 1 }),
            new SheetData(rows.Select(row => new Row(row.Select(text => new Cell(new InlineString(new Text(text))) { DataType = CellValues.InlineString, StyleIndex = 1 })))));

        // A sheet's name has at most 31 characters.
        return new Sheet { Id = workbook.GetIdOfPart(part), SheetId = number, Name = title.Length <= 31 ? title : title[..31] };
    }

    private static Stylesheet Styles() => new(
        new Fonts(new Font()), new Fills(new Fill()), new Borders(new Border()), new CellStyleFormats(new CellFormat()),
        new CellFormats(new CellFormat(), new CellFormat { NumberFormatId = TextFormat, ApplyNumberFormat = true }));

    private static IReadOnlyList<string> Explained(RegisterColumn column, bool dutch) =>
        [Word(column.Title, dutch), column.Required ? (dutch ? "ja" : "yes") : "", Word(ColumnContent.Of(column), dutch)];

    private static string Word(Wording wording, bool dutch) => dutch ? wording.Dutch : wording.English;
}
