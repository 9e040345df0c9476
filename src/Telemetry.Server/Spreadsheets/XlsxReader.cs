using System.IO.Packaging;
using System.Xml;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;
using Telemetry.Protocol.Weighing;

namespace Telemetry.Server.Spreadsheets;

/// <summary>
/// The first sheet of a spreadsheet as rows of text: numbers as they were typed, days as 2024-12-31, yes and no as true and false. A formula is its text, with = before it, and is never
/// evaluated. Read as a stream; macros and links to other files are refused.
/// </summary>
public static class XlsxReader
{
    /// <returns>Rows with something in them, all as wide as the first one or wider, with their numbers in the sheet.</returns>
    /// <exception cref="InvalidDataException">Not a spreadsheet, too large, or with something in it that is not read; the message says what to do.</exception>
    public static IReadOnlyList<DelimitedRow> Read(ReadOnlyMemory<byte> file, XlsxLimits? limits = null)
    {
        limits ??= XlsxLimits.Default;
        if (file.Length > limits.FileBytes) throw new InvalidDataException($"the spreadsheet has {file.Length} bytes, more than {limits.FileBytes}; part it into several files.");
        if (!file.Span.StartsWith("PK"u8)) throw new InvalidDataException("the file is not an .xlsx spreadsheet; save it as Excel workbook (.xlsx) without a password, or as CSV.");
        try
        {
            using var stream = new MemoryStream(file.ToArray(), writable: false);
            using var document = SpreadsheetDocument.Open(stream, false, new OpenSettings { MaxCharactersInPart = limits.PartCharacters });
            return Rows(Sheet(document), limits);
        }
        catch (Exception error) when (error is XmlException or OpenXmlPackageException or FileFormatException or FormatException or UriFormatException or KeyNotFoundException or InvalidOperationException or ArgumentException)
        {
            throw new InvalidDataException($"the spreadsheet cannot be read, or one of its parts is larger than {limits.PartCharacters} characters: {error.Message} Save it anew as .xlsx, or as CSV.", error);
        }
    }

    private static XlsxSheet Sheet(SpreadsheetDocument document)
    {
        var workbook = document.WorkbookPart ?? throw new InvalidDataException("the spreadsheet has no workbook; save it anew.");
        if (document.DocumentType != SpreadsheetDocumentType.Workbook || workbook.VbaProjectPart is not null)
            throw new InvalidDataException("the spreadsheet has macros or is a template; save it as Excel workbook (.xlsx).");
        if (workbook.ExternalWorkbookParts.Any() || workbook.ExternalRelationships.Any())
            throw new InvalidDataException("the spreadsheet has links to other files; paste what they show as values and save it anew.");
        var first = workbook.Workbook?.Sheets?.Elements<Sheet>().FirstOrDefault()?.Id?.Value ?? throw new InvalidDataException("the spreadsheet has no sheet.");
        var part = workbook.GetPartById(first) as WorksheetPart ?? throw new InvalidDataException("the first sheet is a chart; put the sheet with the rows first.");
        return new(part, SharedTexts(workbook.SharedStringTablePart), XlsxDays.Of(workbook));
    }

    private static List<string> SharedTexts(SharedStringTablePart? part)
    {
        var texts = new List<string>();
        if (part is null) return texts;
        using var reader = OpenXmlReader.Create(part);
        while (reader.Read())
        {
            if (reader.ElementType == typeof(SharedStringItem) && reader.IsStartElement) texts.Add(XlsxText.Of(reader.LoadCurrentElement()!));
        }

        return texts;
    }

    private static List<DelimitedRow> Rows(XlsxSheet sheet, XlsxLimits limits)
    {
        var rows = new List<DelimitedRow>();
        using var reader = OpenXmlReader.Create(sheet.Part);
        var number = 0;
        while (reader.Read())
        {
            if (reader.ElementType != typeof(Row) || !reader.IsStartElement) continue;
            number = XlsxCells.RowNumber(reader) ?? number + 1;
            if (number > limits.Rows) throw new InvalidDataException($"the sheet goes beyond row {limits.Rows}; part it into several files, or remove what stands below the last row.");
            var cells = XlsxCells.Of(reader, sheet, limits);
            if (cells.TrueForAll(string.IsNullOrWhiteSpace)) continue;

            // A sheet does not say how wide a row is: what is not there is empty.
            while (rows.Count > 0 && cells.Count < rows[0].Fields.Count) cells.Add("");
            if (rows.Count > 0 && cells.Skip(rows[0].Fields.Count).All(string.IsNullOrWhiteSpace)) cells.RemoveRange(rows[0].Fields.Count, cells.Count - rows[0].Fields.Count);
            rows.Add(new(number, cells, Unclosed: false));
        }

        return rows;
    }
}
