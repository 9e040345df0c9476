using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Spreadsheet;

namespace Telemetry.Server.Spreadsheets;

/// <summary>The text of a text item: its runs one after the other, without the phonetic hints that stand beside them.</summary>
internal static class XlsxText
{
    public static string Of(OpenXmlElement item) => string.Concat(item.Descendants<Text>().Where(text => text.Parent is not PhoneticRun).Select(text => text.Text));
}
