using System.Text;
using System.Text.Encodings.Web;
using System.Text.Unicode;

namespace Telemetry.Reporting;

/// <summary>A page under construction. Every text that did not come from this code passes <see cref="Text"/>.</summary>
internal sealed class Html
{
    private static readonly HtmlEncoder Encoder = HtmlEncoder.Create(UnicodeRanges.BasicLatin, UnicodeRanges.Latin1Supplement, UnicodeRanges.GeneralPunctuation, UnicodeRanges.CurrencySymbols, UnicodeRanges.MathematicalOperators);

    private readonly StringBuilder page = new();

    public static string Text(string text) => Encoder.Encode(text);

    /// <param name="markup">Written as it is.</param>
    public Html Raw(string markup)
    {
        page.Append(markup).Append('\n');
        return this;
    }

    public Html Element(string name, string text) => Raw($"<{name}>{Text(text)}</{name}>");

    public Html Caption(string caption, IEnumerable<string> columns, int textColumns)
    {
        Raw($"<div class=\"wide\" role=\"region\" tabindex=\"0\" aria-label=\"{Text(caption)}\"><table>").Element("caption", caption).Raw("<thead><tr>");
        foreach (var (column, header) in columns.Index()) Raw($"<th scope=\"col\"{Class(column, textColumns)}>{Text(header)}</th>");
        return Raw("</tr></thead><tbody>");
    }

    /// <summary>The first cell heads its row.</summary>
    public Html Row(int textColumns, params ReadOnlySpan<string> cells)
    {
        page.Append("<tr>");
        for (var column = 0; column < cells.Length; column++)
            page.Append(column == 0 ? "<th scope=\"row\">" : $"<td{Class(column, textColumns)}>").Append(Text(cells[column])).Append(column == 0 ? "</th>" : "</td>");
        return Raw("</tr>");
    }

    public Html Foot() => Raw("</tbody><tfoot>");

    public Html End(bool footed = false) => Raw(footed ? "</tfoot></table></div>" : "</tbody></table></div>");

    public byte[] ToUtf8() => Encoding.UTF8.GetBytes(page.ToString());

    private static string Class(int column, int textColumns) => column < textColumns ? "" : " class=\"number\"";
}
