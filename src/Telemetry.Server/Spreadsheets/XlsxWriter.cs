using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;
using Telemetry.Reporting.Sheets;
using Sheet = Telemetry.Reporting.Sheets.Sheet;

namespace Telemetry.Server.Spreadsheets;

/// <summary>
/// Sheets as a workbook, written row by row. Numbers are numbers, days are dates, texts are texts that no program takes for a formula; there are no formulas, macros or
/// links. Totals and proofs stand on a sheet of their own, so that a column can be summed and filtered as it is.
/// </summary>
public static class XlsxWriter
{
    /// <summary>What a sheet of Excel holds, its head included.</summary>
    public const int MostRows = 1_048_576;

    /// <exception cref="ArgumentException">There is no sheet, or one has more rows than a sheet can hold.</exception>
    public static byte[] Write(IReadOnlyList<Sheet> sheets)
    {
        if (sheets.Count == 0) throw new ArgumentException("sheets: none given; a workbook needs one.", nameof(sheets));
        if (sheets.FirstOrDefault(sheet => sheet.Rows.Count >= MostRows) is { } large)
            throw new ArgumentException($"sheet '{large.Id}' has {large.Rows.Count} rows and a workbook holds {MostRows - 1}; take CSV.", nameof(sheets));
        using var buffer = new MemoryStream();
        using (var document = SpreadsheetDocument.Create(buffer, SpreadsheetDocumentType.Workbook))
        {
            var workbook = document.AddWorkbookPart();
            var styles = workbook.AddNewPart<WorkbookStylesPart>();
            styles.Stylesheet = WorkbookStyles.Create();
            var (names, listed) = (new SheetName(), new Sheets());
            foreach (var (place, sheet) in sheets.Index())
            {
                var part = workbook.AddNewPart<WorksheetPart>();
                WriteSheet(part, sheet);
                listed.Append(new DocumentFormat.OpenXml.Spreadsheet.Sheet { Name = names.Of(sheet.Title), SheetId = (uint)place + 1, Id = workbook.GetIdOfPart(part) });
            }

            workbook.Workbook = new Workbook(listed);
        }

        return buffer.ToArray();
    }

    private static void WriteSheet(WorksheetPart part, Sheet sheet)
    {
        using var writer = OpenXmlWriter.Create(part);
        writer.WriteStartElement(new Worksheet());
        var frozen = new Pane { VerticalSplit = 1, TopLeftCell = "A2", ActivePane = PaneValues.BottomLeft, State = PaneStateValues.Frozen };
        writer.WriteElement(new SheetViews(new SheetView(frozen) { WorkbookViewId = 0 }));
        writer.WriteElement(new Columns(sheet.Columns.Select((column, place) => Width(sheet, column, (uint)place + 1))));
        writer.WriteStartElement(new SheetData());
        Row(writer, sheet.Columns.Select(column => XlsxCell.Text(column.FileTitle, CellStyle.Head)));
        foreach (var row in sheet.Rows) Row(writer, row.Cells.Select((cell, place) => XlsxCell.Of(sheet.Columns[place].Kind, cell)));
        writer.WriteEndElement();
        if (sheet.Rows.Count > 1) writer.WriteElement(new AutoFilter { Reference = $"A1:{XlsxCell.ColumnName(sheet.Columns.Count)}{sheet.Rows.Count + 1}" });
        writer.WriteEndElement();
    }

    private static void Row(OpenXmlWriter writer, IEnumerable<Cell> cells)
    {
        writer.WriteStartElement(new Row());
        foreach (var cell in cells) writer.WriteElement(cell);
        writer.WriteEndElement();
    }

    /// <summary>In characters, by the head and the first rows.</summary>
    private static Column Width(Sheet sheet, SheetColumn column, uint place)
    {
        var longest = sheet.Rows.Take(200).Max(row => (int?)(row.Cells[(int)place - 1].Text?.Length)) ?? 0;
        return new Column { Min = place, Max = place, Width = Math.Clamp(Math.Max(longest, Math.Max(column.FileTitle.Length, 10)) + 2, 12, 60), CustomWidth = true };
    }
}
