using System.Globalization;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Spreadsheet;

namespace Telemetry.Server.Spreadsheets;

/// <summary>The cells of one row as texts.</summary>
internal static class XlsxCells
{
    public static int? RowNumber(OpenXmlReader row) =>
        int.TryParse(Attribute(row, "r"), NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number > 0 ? number : null;

    /// <param name="reader">At the start of the row; afterwards at its end.</param>
    public static List<string> Of(OpenXmlReader reader, XlsxSheet sheet, XlsxLimits limits)
    {
        var cells = new List<string>();
        if (reader.IsEndElement) return cells;
        while (reader.Read() && !(reader.ElementType == typeof(Row) && reader.IsEndElement))
        {
            if (reader.ElementType != typeof(Cell) || !reader.IsStartElement) continue;
            var column = Column(Attribute(reader, "r")) ?? cells.Count;
            if (column >= limits.Columns) throw new InvalidDataException($"the sheet has more than {limits.Columns} columns; remove what stands beside the table.");
            while (cells.Count <= column) cells.Add("");
            cells[column] = Text(reader, sheet);
        }

        return cells;
    }

    private static string Text(OpenXmlReader reader, XlsxSheet sheet)
    {
        var (type, style) = (Attribute(reader, "t"), Attribute(reader, "s"));
        string? value = null, formula = null;
        while (!reader.IsEndElement && reader.Read() && !(reader.ElementType == typeof(Cell) && reader.IsEndElement))
        {
            if (!reader.IsStartElement) continue;
            if (reader.ElementType == typeof(CellValue)) value = reader.GetText();
            else if (reader.ElementType == typeof(CellFormula)) formula = reader.GetText();
            else if (reader.ElementType == typeof(InlineString)) value = XlsxText.Of(reader.LoadCurrentElement()!);
        }

        if (formula is not null) return $"={formula}";
        return type switch
        {
            _ when string.IsNullOrEmpty(value) => "",
            "s" => sheet.Texts[int.Parse(value, NumberStyles.None, CultureInfo.InvariantCulture)],
            "b" => value == "1" ? "true" : "false",
            null or "n" => sheet.Days.Text(value, style) ?? XlsxNumber.Text(value),
            _ => value,
        };
    }

    private static string? Attribute(OpenXmlReader reader, string name)
    {
        foreach (var attribute in reader.Attributes)
        {
            if (attribute.LocalName == name) return attribute.Value;
        }

        return null;
    }

    /// <summary>0 for A1, 27 for AB7; null where the cell does not say where it stands.</summary>
    private static int? Column(string? reference)
    {
        if (reference is null) return null;
        var column = 0;
        foreach (var letter in reference.TakeWhile(char.IsAsciiLetterUpper).Take(4)) column = (column * 26) + (letter - 'A' + 1);
        return column > 0 ? column - 1 : null;
    }
}
