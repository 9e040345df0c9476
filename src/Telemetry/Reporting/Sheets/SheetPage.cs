namespace Telemetry.Reporting.Sheets;

/// <summary>The frame of a page of sheets: language, style, contents, sections, foot. It needs no script, no second file and no network.</summary>
/// <param name="Title">Of the document.</param>
/// <param name="Css">Behind <see cref="HtmlStyle"/>.</param>
/// <param name="Tie">What ties every printed page to its figures; without quotes, backslashes and line ends.</param>
/// <param name="OtherLanguage">Address of the page in the other language; null where there is none.</param>
internal sealed record SheetPage(ReportLanguage Language, string Title, string Css, string Tie, string? OtherLanguage)
{
    public byte[] Write(Action<Html> head, IReadOnlyList<SheetGroup> groups, IEnumerable<string> foot)
    {
        var page = new Html();
        page.Raw("<!doctype html>").Raw($"<html lang=\"{Code}\"><head><meta charset=\"utf-8\"><meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">").Element("title", Title)
            .Raw("<style>").Raw(HtmlStyle.Css).Raw(Css).Raw(HtmlStyle.PageMargins(Tie)).Raw("</style></head><body>");
        if (OtherLanguage is not null) page.Raw($"<nav><a href=\"{Html.Text(OtherLanguage)}\" lang=\"{OtherCode}\" hreflang=\"{OtherCode}\">{(OtherCode == "en" ? "In English" : "In het Nederlands")}</a></nav>");
        page.Raw("<main>");
        head(page);
        if (groups.Count > 2) Contents(page, groups);
        var sheets = new SheetHtml(page, Language);
        foreach (var group in groups)
        {
            page.Raw($"<section id=\"{group.Id}\">").Element("h2", group.Title);
            foreach (var sheet in group.Sheets) sheets.Write(sheet, isHeaded: group.Sheets.Count > 1 || sheet.Title != group.Title);
            page.Raw("</section>");
        }

        page.Raw("</main><footer>");
        foreach (var line in foot) page.Element("p", line);
        page.Raw("</footer></body></html>");
        return page.ToUtf8();
    }

    private string Code => Language == ReportLanguage.Dutch ? "nl" : "en";

    private string OtherCode => Language == ReportLanguage.Dutch ? "en" : "nl";

    private void Contents(Html page, IReadOnlyList<SheetGroup> groups)
    {
        page.Raw($"<nav class=\"contents\" aria-label=\"{(Language == ReportLanguage.Dutch ? "Inhoud" : "Contents")}\"><ol>");
        foreach (var group in groups) page.Raw($"<li><a href=\"#{group.Id}\">{Html.Text(group.Title)}</a></li>");
        page.Raw("</ol></nav>");
    }
}
