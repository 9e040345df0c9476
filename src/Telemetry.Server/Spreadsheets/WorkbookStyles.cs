using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Spreadsheet;

namespace Telemetry.Server.Spreadsheets;

/// <summary>The style sheet of a workbook: one format a <see cref="CellStyle"/>, in its order. The reader's own locale decides on separators.</summary>
internal static class WorkbookStyles
{
    private const uint Whole = 3;
    private const uint Money = 4;
    private const uint Percent = 10;
    private const uint Text = 49;
    private const uint Day = 164;
    private const uint Moment = 165;

    public static Stylesheet Create() => new(
        new NumberingFormats(new NumberingFormat { NumberFormatId = Day, FormatCode = "yyyy\\-mm\\-dd" }, new NumberingFormat { NumberFormatId = Moment, FormatCode = "yyyy\\-mm\\-dd\\ hh:mm" }) { Count = 2 },
        new Fonts(new Font(new FontSize { Val = 11 }, new FontName { Val = "Calibri" }), new Font(new Bold(), new FontSize { Val = 11 }, new FontName { Val = "Calibri" })) { Count = 2 },
        new Fills(
            new Fill(new PatternFill { PatternType = PatternValues.None }), new Fill(new PatternFill { PatternType = PatternValues.Gray125 }),
            new Fill(new PatternFill(new ForegroundColor { Rgb = "FFEEF2F4" }) { PatternType = PatternValues.Solid })) { Count = 3 },
        new Borders(
            new Border(new LeftBorder(), new RightBorder(), new TopBorder(), new BottomBorder(), new DiagonalBorder()),
            new Border(new LeftBorder(), new RightBorder(), new TopBorder(), new BottomBorder { Style = BorderStyleValues.Medium }, new DiagonalBorder())) { Count = 2 },
        new CellStyleFormats(new CellFormat()) { Count = 1 },
        Formats());

    private static CellFormats Formats() => new(
        new CellFormat { FormatId = 0 },
        new CellFormat(new Alignment { WrapText = true, Vertical = VerticalAlignmentValues.Bottom }) { FormatId = 0, FontId = 1, FillId = 2, BorderId = 1, ApplyFont = true, ApplyFill = true, ApplyBorder = true, ApplyAlignment = true },
        Number(Whole), Number(Money), Number(Day), Number(Moment), Number(Percent), Number(Text)) { Count = 8 };

    private static CellFormat Number(uint format) => new() { FormatId = 0, NumberFormatId = format, ApplyNumberFormat = BooleanValue.FromBoolean(true) };
}
