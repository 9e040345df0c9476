using System.IO.Compression;
using System.Text;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;

namespace Telemetry.Tests.Registers;

/// <summary>Spreadsheets as other programs write them.</summary>
internal static class Workbooks
{
    private const string Main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";

    /// <param name="rows">The XML of the rows: cells of style 1 show a day, those of style 2 a day in a format of their own, those of style 3 an amount in red.</param>
    /// <param name="shared">The XML of shared texts.</param>
    public static byte[] Of(string rows, string shared = "", bool from1904 = false)
    {
        using var buffer = new MemoryStream();
        using (var document = SpreadsheetDocument.Create(buffer, SpreadsheetDocumentType.Workbook))
        {
            var workbook = document.AddWorkbookPart();
            Feed(workbook.AddNewPart<WorkbookStylesPart>(), $"""
                <styleSheet xmlns="{Main}"><numFmts count="2"><numFmt numFmtId="164" formatCode="dd\-mm\-yyyy;@"/><numFmt numFmtId="165" formatCode="[Red]0.00\d&quot;year&quot;"/></numFmts>
                <fonts><font/></fonts><fills><fill/></fills><borders><border/></borders><cellStyleXfs><xf/></cellStyleXfs>
                <cellXfs count="4"><xf numFmtId="0"/><xf numFmtId="14"/><xf numFmtId="164"/><xf numFmtId="165"/></cellXfs></styleSheet>
                """);
            Feed(workbook.AddNewPart<SharedStringTablePart>(), $"""<sst xmlns="{Main}">{shared}</sst>""");
            var sheet = workbook.AddNewPart<WorksheetPart>();
            Feed(sheet, $"""<worksheet xmlns="{Main}"><sheetData>{rows}</sheetData></worksheet>""");
            workbook.Workbook = new Workbook(new WorkbookProperties { Date1904 = from1904 }, new Sheets(new Sheet { Name = "rows", SheetId = 1, Id = workbook.GetIdOfPart(sheet) }));
        }

        return buffer.ToArray();
    }

    /// <summary>A sheet with rows of texts below those that it has.</summary>
    public static byte[] Filled(byte[] template, params string[][] rows)
    {
        using var buffer = new MemoryStream();
        buffer.Write(template);
        using (var document = SpreadsheetDocument.Open(buffer, true))
        {
            var workbook = document.WorkbookPart!;
            var sheet = (WorksheetPart)workbook.GetPartById(workbook.Workbook!.Sheets!.Elements<Sheet>().First().Id!.Value!);
            sheet.Worksheet!.GetFirstChild<SheetData>()!.Append(rows.Select(row => new Row(row.Select(text => new Cell(new InlineString(new Text(text))) { DataType = CellValues.InlineString }))));
        }

        return buffer.ToArray();
    }

    /// <summary>The same file with one part replaced by bytes that unpack to anything.</summary>
    public static byte[] WithPart(byte[] workbook, string name, Action<Stream> write)
    {
        using var buffer = new MemoryStream();
        buffer.Write(workbook);
        using (var archive = new ZipArchive(buffer, ZipArchiveMode.Update, leaveOpen: true))
        {
            var entry = archive.Entries.First(entry => entry.FullName.EndsWith(name, StringComparison.Ordinal));
            var path = entry.FullName;
            entry.Delete();
            using var stream = archive.CreateEntry(path, CompressionLevel.Fastest).Open();
            write(stream);
        }

        return buffer.ToArray();
    }

    private static void Feed(OpenXmlPart part, string xml)
    {
        using var stream = new MemoryStream(Encoding.UTF8.GetBytes(xml));
        part.FeedData(stream);
    }
}
