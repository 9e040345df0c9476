using Telemetry.Allocation;

namespace Telemetry.Reporting;

/// <summary>
/// The report for people: one self-contained page, <c>report.html</c> in Dutch and <c>report.en.html</c> in English, which link to
/// each other. It loads nothing, runs nothing and prints well.
/// </summary>
public static class ReportHtml
{
    /// <param name="jsonSha256">Of <see cref="ReportJson.Write"/>, in hexadecimal; ties the page to its figures.</param>
    public static byte[] Write(AllocationReport report, ReportLanguage language, string jsonSha256, TruthComparison? truth = null)
    {
        var words = ReportWords.Of(language);
        var names = new ReportNames(report, language);
        var numbers = new ReportNumbers(language);
        var page = new Html();
        var tables = new HtmlTables(page, report, words, names, numbers);
        var (found, findings) = (new HtmlFindings(page, report, words, names, numbers), FindingWords.Of(language));

        Head(page, report, words, jsonSha256);
        Section(words.Masses, tables.Masses);
        Section(words.Provenance, tables.Provenance);
        Section(words.Chart, () => HtmlChart.Write(page, report, names, numbers, words.Chart));
        Section(words.Shares, tables.Shares);
        Section(words.Tickets, tables.Tickets);
        if (report.Tickets.Any(line => line.Judgement.Assessed)) Section(findings.Quality, found.Quality);
        if (report.Sampled.Count > 0) Section(findings.Samples, found.Samples);
        if (report.Voided.Count + report.Repeated.Count + report.WithoutMass.Count > 0 || report.Events.Any(line => line.Statement is not null)) Section(findings.Statements, found.Statements);
        if (report.Densities.Count + report.LaterDensities.Count > 0) Section(findings.Densities, found.Densities);
        if (truth is not null) Section(words.Truth, () => tables.Truth(truth));
        Section(words.Missing, tables.Missing);
        if (report.UnplacedWeighings.Count > 0) Section(findings.Unplaced, found.Unplaced);
        if (report.Remarks.Count > 0) Section(findings.Remarks, found.Remarks);
        Section(words.Sources, () => Sources(page, report, words, names));
        page.Raw("</main><footer>").Element("p", $"{words.Digest}: {jsonSha256}").Element("p", $"{words.Facts}: {report.FactsDigest}").Raw("</footer></body></html>");
        return page.ToUtf8();

        void Section(string title, Action content)
        {
            page.Raw("<section>").Element("h2", title);
            content();
            page.Raw("</section>");
        }
    }

    private static void Head(Html page, AllocationReport report, ReportWords words, string jsonSha256)
    {
        page.Raw("<!doctype html>").Raw($"<html lang=\"{words.Code}\"><head><meta charset=\"utf-8\"><meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">")
            .Element("title", $"{words.Title} – {report.Period.Label}")
            .Raw("<style>").Raw(HtmlStyle.Css).Raw(HtmlStyle.PageMargins($"{report.Period.Label} · {words.Digest}: {jsonSha256}")).Raw("</style></head><body>")
            .Raw($"<nav><a href=\"{words.OtherFile}\">{Html.Text(words.OtherLanguage)}</a></nav><main>")
            .Raw($"<h1>{Html.Text(words.Title)}, <span class=\"whole\">{report.Period.Label}</span></h1>");
        if (report.Registry.Synthetic) page.Raw($"<p class=\"notice\">{Html.Text(words.Synthetic)}</p>");
        page.Raw("<dl>");
        Pair(words.Period, $"{report.Period.Label}: {words.Of(report.Period.FirstDay)} {words.Until} {words.Of(report.Period.LastDay)} ({words.TimeZone})");
        Pair(words.Registry, words.Of(report.Registry.About));
        Pair(words.Rules, $"{report.Rules.Id}: {words.Of(report.Rules.About)}");
        page.Raw("</dl>");

        void Pair(string term, string text) => page.Element("dt", term).Element("dd", text);
    }

    private static void Sources(Html page, AllocationReport report, ReportWords words, ReportNames names)
    {
        page.Raw("<ul>");
        foreach (var stream in report.Registry.Streams.OrderBy(stream => stream.Id, StringComparer.Ordinal))
            page.Element("li", $"{names.Stream(stream.Id)}, {words.Density} {stream.GramsPerLitre} g/l: {words.Of(stream.DensitySource)}");
        foreach (var rules in report.Rules.Streams.OrderBy(rules => rules.Stream, StringComparer.Ordinal))
        {
            page.Element("li", $"{names.Stream(rules.Stream)}, {words.Key}: {words.Of(rules.KeySource)}");
            if (rules.Rate is { } rate) page.Element("li", $"{names.Stream(rules.Stream)}, {words.Rate}: {words.Of(rate.Source)}");
        }

        page.Raw("</ul>");
    }
}
