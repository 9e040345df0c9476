using System.Globalization;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;

namespace Telemetry.Server.Spreadsheets;

/// <summary>Which cells show a day, and which: a sheet keeps days as numbers, and only the format of the cell says that it is one (ECMA-376, 18.8.30 and 18.17.4).</summary>
internal sealed class XlsxDays
{
    // 9999-12-31.
    private const int LastSerial = 2_958_465;

    private readonly HashSet<int> styles;
    private readonly bool from1904;

    private XlsxDays(HashSet<int> styles, bool from1904) => (this.styles, this.from1904) = (styles, from1904);

    public static XlsxDays Of(WorkbookPart workbook)
    {
        var sheet = workbook.WorkbookStylesPart?.Stylesheet;
        var codes = (sheet?.NumberingFormats?.Elements<NumberingFormat>() ?? []).Where(format => format.NumberFormatId is not null)
            .GroupBy(format => format.NumberFormatId!.Value).ToDictionary(group => group.Key, group => group.First().FormatCode?.Value ?? "");
        var formats = sheet?.CellFormats?.Elements<CellFormat>() ?? [];
        return new(
            [.. formats.Index().Where(format => IsDay(format.Item.NumberFormatId?.Value ?? 0, codes)).Select(format => format.Index)],
            workbook.Workbook?.WorkbookProperties?.Date1904?.Value ?? false);
    }

    /// <summary>2024-12-31, with a time behind it where the cell has one; null where the cell does not show a day.</summary>
    public string? Text(string value, string? style)
    {
        if (!int.TryParse(style, NumberStyles.None, CultureInfo.InvariantCulture, out var number) || !styles.Contains(number)) return null;
        if (!decimal.TryParse(value, NumberStyles.Float, CultureInfo.InvariantCulture, out var serial) || serial < 0 || serial > LastSerial) return null;
        var day = Day((int)decimal.Truncate(serial)).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
        var seconds = decimal.Round((serial - decimal.Truncate(serial)) * 86_400);
        return seconds == 0 ? day : string.Create(CultureInfo.InvariantCulture, $"{day} {TimeSpan.FromSeconds((double)seconds):hh\\:mm\\:ss}");
    }

    // The calendar from 1900 has a 29 February 1900 that never was: before it, numbers are one day behind.
    private DateOnly Day(int serial) => (from1904 ? new DateOnly(1904, 1, 1) : new DateOnly(1899, 12, serial < 60 ? 31 : 30)).AddDays(serial);

    private static bool IsDay(uint format, Dictionary<uint, string> codes) => format is (>= 14 and <= 17) or 22 or (>= 27 and <= 36) or (>= 50 and <= 58) || (codes.TryGetValue(format, out var code) && ShowsDay(code));

    /// <summary>A year or a day in the format, outside of quotes, brackets and escapes.</summary>
    private static bool ShowsDay(string code)
    {
        var (quoted, bracketed) = (false, false);
        for (var position = 0; position < code.Length; position++)
        {
            var c = code[position];
            if (c is '\\' or '_' or '*') position++;
            else if (c == '"') quoted = !quoted;
            else if (c is '[' or ']') bracketed = c == '[';
            else if (!quoted && !bracketed && c is 'y' or 'Y' or 'd' or 'D' or 'j' or 'J') return true;
        }

        return false;
    }
}
