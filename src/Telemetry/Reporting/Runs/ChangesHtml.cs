using Telemetry.Allocation.Runs.Changes;
using Telemetry.Containers;
using Telemetry.Quantities;
using Telemetry.Reporting.Sheets;

namespace Telemetry.Reporting.Runs;

/// <summary>What changed from one run to another and why, as one page.</summary>
public static class ChangesHtml
{
    private static readonly Wording Title = new("Wat is er veranderd, en waarom", "What changed, and why");
    private static readonly Wording Earlier = new("Eerdere berekening", "Earlier run");
    private static readonly Wording Later = new("Latere berekening", "Later run");
    private static readonly Wording Nothing = new("Geen enkel bedrag en geen enkele massa is anders.", "No amount and no mass differs.");

    /// <param name="after">The later run, of which the names are taken.</param>
    public static byte[] Write(RunChanges changes, PublishedRun after, ReportLanguage language, string? otherLanguage = null)
    {
        var pack = changes.After.Pack;
        var period = changes.After.Request.Period.Label;
        var page = new SheetPage(language, $"{Title.In(language)} – {pack.Title.In(language)} – {period}", RunStyle.Css, $"{pack.Id} {period} · {RunHtml.Tie(after)}", otherLanguage);
        return page.Write(html => Head(html, changes, language), ChangesSheets.Of(changes, after, language), [RunTerms.Recompute.In(language), RunHtml.Tie(after)]);
    }

    private static void Head(Html page, RunChanges changes, ReportLanguage language)
    {
        var pack = changes.After.Pack;
        page.Raw($"<h1>{Html.Text(Title.In(language))}<small>{Html.Text(pack.Title.In(language))}, <span class=\"whole\">{changes.After.Request.Period.Label}</span></small></h1>");
        if (changes.Lines.Count == 0) page.Raw($"<p class=\"verdict\">{Html.Text(Nothing.In(language))}</p>");
        page.Raw("<dl>");
        Run(Earlier, changes.Before);
        Run(Later, changes.After);
        page.Raw("</dl>");

        void Run(Wording term, Allocation.Runs.RunResult run) => page.Element("dt", term.In(language)).Raw(
            $"<dd>{Html.Text(RunVocabulary.Of(run.Request.Kind).In(language))}, {Html.Text(RunTerms.KnownAt.In(language).ToLowerInvariant())} {Amsterdam.Text(run.Request.KnownAt)} (Europe/Amsterdam)<br><code>{run.Id}</code></dd>");
    }
}
