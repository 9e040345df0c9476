using Telemetry.Reporting;

namespace Telemetry.Allocation.Comparisons;

/// <summary>A comparison as one page that needs nothing else: a table a subject and kind of party, a column a run, and the differences of each to the first.</summary>
public static class ComparisonHtml
{
    public static byte[] Of(Comparison comparison, ReportLanguage language)
    {
        var (words, page) = (new ComparisonWords(language), new Html());
        page.Raw($"<!doctype html><html lang=\"{words.Language}\"><head><meta charset=\"utf-8\"><meta name=\"viewport\" content=\"width=device-width\"><title>{Html.Text(words.Title)}</title><style>{HtmlStyle.Css}</style></head><body>")
            .Element("h1", words.Title).Element("p", words.About);
        foreach (var total in comparison.Totals) Table(page, comparison, total, words, language);
        page.Raw("<footer>");
        foreach (var run in comparison.Runs) page.Element("p", $"{words.Of(run.Title)}: {run.Pack}, {run.Run}");
        return page.Raw("</footer></body></html>").ToUtf8();
    }

    private static void Table(Html page, Comparison comparison, ComparedTotal total, ComparisonWords words, ReportLanguage language)
    {
        var others = Enumerable.Range(1, comparison.Runs.Count - 1).ToList();
        string[] columns = [words.Party, .. comparison.Runs.Select(run => words.Of(run.Title)), .. others.Select(run => $"{words.Difference}: {words.Of(comparison.Runs[run].Title)}")];
        page.Element("h2", $"{words.Name(total.Subject)}, {words.Name(total.Dimension)}").Caption($"{words.Name(total.Subject)}, {words.Name(total.Dimension)}", columns, 1);
        foreach (var row in comparison.Parties.Where(row => (row.Figure.Subject, row.Figure.Unit, row.Figure.Dimension) == (total.Subject, total.Unit, total.Dimension)))
        {
            page.Row(1, [
                words.Name(row.Figure.Party), .. row.Values.Select(value => FigureText.Of(value, total.Unit, language)),
                .. others.Select(run => $"{FigureText.Difference(row.Difference(run), total.Unit, language)} {words.Side(row.Gain(run))}".TrimEnd()),
            ]);
        }

        page.Foot().Row(1, [
            words.Whole, .. total.Values.Select(value => FigureText.Of(value, total.Unit, language)),
            .. others.Select(run => FigureText.Difference(total.PartyDifferences[run], total.Unit, language)),
        ]).End(footed: true);
        foreach (var run in others) page.Element("p", $"{words.Of(comparison.Runs[run].Title)}: {words.Footing(total, run)}.");
    }
}
