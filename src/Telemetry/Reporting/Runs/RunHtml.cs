namespace Telemetry.Reporting.Runs;

/// <summary>A run as one page that needs nothing else: no script, no second file, no network. Prints on A4; a browser makes a tagged PDF of it.</summary>
public static class RunHtml
{
    /// <param name="otherLanguage">Address of the same page in the other language; null where there is none.</param>
    public static byte[] Write(PublishedRun run, ReportLanguage language, string? otherLanguage = null)
    {
        var page = new Html();
        var result = run.Result;
        var groups = RunSheets.Of(run, language);
        page.Raw("<!doctype html>").Raw($"<html lang=\"{Code(language)}\"><head><meta charset=\"utf-8\"><meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">")
            .Element("title", $"{result.Pack.Title.In(language)} – {result.Request.Period.Label} – {RunVocabulary.Of(result.Request.Kind).In(language)}")
            .Raw("<style>").Raw(HtmlStyle.Css).Raw(RunStyle.Css).Raw(HtmlStyle.PageMargins($"{result.Pack.Id} {result.Request.Period.Label} · {Tie(run)}")).Raw("</style></head><body>");
        if (otherLanguage is not null)
            page.Raw($"<nav><a href=\"{Html.Text(otherLanguage)}\" lang=\"{Code(Other(language))}\" hreflang=\"{Code(Other(language))}\">{Html.Text(RunTerms.OtherLanguage.In(language))}</a></nav>");
        page.Raw("<main>");
        new RunHead(page, run, language).Write();
        page.Raw($"<nav class=\"contents\" aria-label=\"{Html.Text(RunTerms.Contents.In(language))}\"><ol>");
        foreach (var group in groups) page.Raw($"<li><a href=\"#{group.Id}\">{Html.Text(group.Title)}</a></li>");
        page.Raw("</ol></nav>");
        var sheets = new Sheets.SheetHtml(page, language);
        foreach (var group in groups)
        {
            page.Raw($"<section id=\"{group.Id}\">").Element("h2", group.Title);
            foreach (var sheet in group.Sheets) sheets.Write(sheet, isHeaded: group.Sheets.Count > 1 || sheet.Title != group.Title);
            page.Raw("</section>");
        }

        page.Raw("</main><footer>").Element("p", RunTerms.Recompute.In(language)).Element("p", Tie(run)).Raw("</footer></body></html>");
        return page.ToUtf8();
    }

    /// <summary>What ties a printed page to its figures: the root of the package, or the run where there is none.</summary>
    private static string Tie(PublishedRun run) => run.Root is { } root ? $"Merkle root: {root}" : $"Run: {run.Result.Id}";

    private static string Code(ReportLanguage language) => language == ReportLanguage.Dutch ? "nl" : "en";

    private static ReportLanguage Other(ReportLanguage language) => language == ReportLanguage.Dutch ? ReportLanguage.English : ReportLanguage.Dutch;
}
