using Telemetry.Allocation.Runs;
using Telemetry.Allocation.Tables;
using Telemetry.Quantities;
using Telemetry.Reporting.Sheets;

namespace Telemetry.Reporting.Runs;

/// <summary>What a reader sees first: what was run over what and how firm it is, the sums, and whether everything foots.</summary>
internal sealed class RunHead(Html page, PublishedRun run, ReportLanguage language)
{
    private readonly RunResult result = run.Result;

    public void Write()
    {
        var (pack, request) = (result.Pack, result.Request);
        page.Raw($"<h1>{Html.Text(pack.Title.In(language))}, <span class=\"whole\">{request.Period.Label}</span><small>{Say(RunTerms.Title)} · {Html.Text(RunVocabulary.Of(request.Kind).In(language))}</small></h1>");
        if (run.Registry is { Synthetic: true }) page.Raw($"<p class=\"notice\">{Say(RunTerms.Synthetic)}</p>");
        if (request.Kind == RunKind.Provisional) page.Raw($"<p class=\"notice\">{Say(RunTerms.ProvisionalNote)}</p>");
        if (request.Kind == RunKind.Restated) page.Raw($"<p class=\"notice\">{Say(RunTerms.RestatedNote)}</p>");
        page.Raw(result.Outcome.IsConserved ? $"<p class=\"verdict\">{Say(RunTerms.Conserved)}</p>" : $"<p class=\"verdict broken\" role=\"alert\">{Say(RunTerms.NotConserved)}</p>");
        page.Raw("<dl>");
        Pair(RunTerms.Pack, $"{pack.Title.In(language)} ({pack.Id}, {RunTerms.Version.In(language)} {pack.Version}). {pack.About.In(language)}");
        Pair(RunTerms.Period, $"{request.Period.Label}: {Day(request.Period.FirstDay)} {RunTerms.Until.In(language)} {Day(request.Period.LastDay)} ({pack.TimeZone})");
        Pair(RunTerms.Kind, RunVocabulary.Of(request.Kind).In(language));
        Pair(RunTerms.KnownAt, $"{Amsterdam.Text(request.KnownAt)} (Europe/Amsterdam)");
        Pair(RunTerms.Facts, Facts());
        Code(RunTerms.RunId, result.Id);
        Code(RunTerms.Root, run.Root);
        Code(RunTerms.PackHash, run.PackHash);
        page.Raw("</dl>");
        Glance();
    }

    /// <summary>The totals that were booked, then proofs and targets.</summary>
    private void Glance()
    {
        page.Raw("<dl class=\"glance\">");
        foreach (var booking in result.Pack.Bookings.Where(booking => result.Outcome.Tables.ContainsKey(booking.Table)).DistinctBy(booking => booking.Table).Take(4))
        {
            var table = result.Outcome.Tables[booking.Table];
            Big(booking.Title.In(language), RunUnits.Text(table.Total, table.Unit, result.Pack.Currency, language));
            var orphan = table.Cells.Where(cell => cell.At.Values.Contains("ORPHAN")).Sum(cell => cell.Value);
            if (orphan != 0) Big($"{RunTerms.Orphan.In(language)}: {booking.Title.In(language)}", RunUnits.Text(orphan, table.Unit, result.Pack.Currency, language));
        }

        var proofs = result.Outcome.Proofs;
        Big(RunTerms.Proof.In(language), $"{proofs.Count(proof => proof.Holds)} / {proofs.Count} {RunTerms.Holds.In(language)}");
        if (result.Outcome.Targets.Count > 0) Big(RunTerms.Targets.In(language), $"{result.Outcome.Targets.Count(target => target.Met == true)} / {result.Outcome.Targets.Count} {RunTerms.Met.In(language)}");
        page.Raw("</dl>");
    }

    private string Facts()
    {
        var numbers = new ReportNumbers(language);
        (int Count, Containers.Wording Name)[] facts =
        [
            (result.Known.Emptyings.Count, RunTerms.Emptyings), (result.Known.Tickets.Count, RunTerms.Tickets), (result.Known.Corrections.Count, RunTerms.Corrections), (result.Known.Registers.Count, RunTerms.Entries),
        ];
        return string.Join(", ", facts.Where(fact => fact.Count > 0).Select(fact => $"{numbers.Count(fact.Count)} {fact.Name.In(language)}"));
    }

    private void Big(string term, string value) => page.Raw($"<div><dt>{Html.Text(term)}</dt><dd>{Html.Text(value)}</dd></div>");

    private void Pair(Containers.Wording term, string text) => page.Element("dt", term.In(language)).Element("dd", text);

    private void Code(Containers.Wording term, string? text)
    {
        if (text is not null) page.Element("dt", term.In(language)).Raw($"<dd><code>{Html.Text(text)}</code></dd>");
    }

    private string Day(DateOnly day) => ReportWords.Of(language).Of(day);

    private string Say(Containers.Wording text) => Html.Text(text.In(language));
}
