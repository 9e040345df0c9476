using Telemetry.Reporting.Sheets;

namespace Telemetry.Reporting.Runs;

/// <summary>A run as one page. Prints on A4; a browser makes a tagged PDF of it.</summary>
public static class RunHtml
{
    /// <param name="otherLanguage">Address of the same page in the other language; null where there is none.</param>
    public static byte[] Write(PublishedRun run, ReportLanguage language, string? otherLanguage = null)
    {
        var result = run.Result;
        var title = $"{result.Pack.Title.In(language)} – {result.Request.Period.Label} – {RunVocabulary.Of(result.Request.Kind).In(language)}";
        var page = new SheetPage(language, title, RunStyle.Css, $"{result.Pack.Id} {result.Request.Period.Label} · {Tie(run)}", otherLanguage);
        return page.Write(html => new RunHead(html, run, language).Write(), RunSheets.Of(run, language), [RunTerms.Recompute.In(language), Tie(run)]);
    }

    /// <summary>What ties a printed page to its figures: the root of the package, or the run where there is none.</summary>
    internal static string Tie(PublishedRun run) => run.Root is { } root ? $"Merkle root: {root}" : $"Run: {run.Result.Id}";
}
