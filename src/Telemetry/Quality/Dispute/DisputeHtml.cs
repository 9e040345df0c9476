using System.Globalization;
using Telemetry.Quantities;
using Telemetry.Reporting;

namespace Telemetry.Quality.Dispute;

/// <summary>
/// The dispute file for people: one self-contained page, <c>dispute.nl.html</c> in Dutch and <c>dispute.en.html</c> in English. It loads nothing, runs nothing and
/// prints well.
/// </summary>
public static class DisputeHtml
{
    /// <param name="jsonSha256">Of <see cref="DisputeJson.Write"/>, in hexadecimal; ties the page to its figures.</param>
    public static byte[] Write(DisputeFile file, ReportLanguage language, string jsonSha256)
    {
        var words = DisputeWords.Of(language);
        var page = new Html();
        var tables = new DisputeTables(page, file, words);
        Head(page, file, words, jsonSha256);
        Section(words.Core, () => DisputeCore.Write(page, file, words));
        Section(words.Shown, () => Shown(page, file, words));
        Section(words.Roles, tables.Roles);
        Section(words.Collected, tables.Collected);
        Section(words.Contributions, tables.Contributions);
        Section(words.Assessments, tables.Assessments);
        Section(words.Samples, tables.Samples);
        Section(words.Missing, () => List(file.Missing.Count == 0 ? [words.NothingMissing] : file.Missing.Select(words.Of)));
        Section(words.UnprovenTitle, () => List(words.Unproven));
        Section(words.Files, () => page.Element("p", words.FilesNote));
        page.Raw("</main><footer>").Element("p", $"{words.Digest}: {jsonSha256}").Element("p", words.TimeZone).Raw("</footer></body></html>");
        return page.ToUtf8();

        void Section(string title, Action content)
        {
            page.Raw("<section>").Element("h2", title);
            content();
            page.Raw("</section>");
        }

        void List(IEnumerable<string> lines)
        {
            page.Raw("<ul>");
            foreach (var line in lines) page.Element("li", line);
            page.Raw("</ul>");
        }
    }

    private static void Head(Html page, DisputeFile file, DisputeWords words, string jsonSha256)
    {
        var ticket = file.Facts.Line.Ticket.Id;
        page.Raw("<!doctype html>").Raw($"<html lang=\"{words.Code}\"><head><meta charset=\"utf-8\"><meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">")
            .Element("title", $"{words.Title} – {ticket}")
            .Raw("<style>").Raw(HtmlStyle.Css).Raw(DisputeChart.Css).Raw(HtmlStyle.PageMargins($"{jsonSha256}")).Raw("</style></head><body>")
            .Raw($"<nav><a href=\"{words.OtherFile}\">{Html.Text(words.OtherLanguage)}</a></nav><main>")
            .Raw($"<h1>{Html.Text(words.Title)}, <span class=\"whole\">{Html.Text(ticket)}</span></h1>");
        if (file.Facts.Registry.Synthetic) page.Raw($"<p class=\"notice\">{Html.Text(words.Synthetic)}</p>");
        page.Element("p", words.Purpose);
    }

    private static void Shown(Html page, DisputeFile file, DisputeWords words)
    {
        var figures = new DisputeFigures(words.Language);
        if (file.Advice is { } advice) page.Raw($"<p><strong>{Html.Text(words.Of(advice))}</strong></p>");
        if (file.Samples.Count == 0 && file.Interfering is not null) page.Element("p", words.ShownVisually);
        if (file.Samples.Count == 0 && file.NeededPrecision is { } precision)
            page.Element("p", string.Format(CultureInfo.InvariantCulture, words.ShownPrecision, figures.Difference(precision)));
        if (file.Planned is { } planned)
            page.Element("p", string.Format(CultureInfo.InvariantCulture, words.PlannedSamples, figures.Points(planned.StandardDeviation), planned.Samples));
        page.Element("p", file.Facts.Ordinary is { } ordinary ? string.Format(CultureInfo.InvariantCulture, words.OrdinaryNote, figures.Interval(ordinary)) : words.OrdinaryUnknown);
        if (file.Facts.Line.Ticket.Net > Grams.Zero) DisputeChart.Write(page, file, words);
    }
}
