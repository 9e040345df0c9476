using Telemetry.Quantities;
using Telemetry.Reporting.Sheets;

namespace Telemetry.Reporting.Runs;

/// <summary>What a run is, as the first sheet of a workbook and a file of its own: a table that travels alone must still say where it comes from.</summary>
internal static class OverviewSheet
{
    public static Sheet Of(PublishedRun run, ReportLanguage language)
    {
        var (result, request) = (run.Result, run.Result.Request);
        (Containers.Wording Term, string? Value)[] facts =
        [
            (RunTerms.Title, result.Pack.Title.In(language)), (RunTerms.Pack, $"{result.Pack.Id} {result.Pack.Version}"), (RunTerms.Period, request.Period.Label),
            (RunTerms.FirstDay, Day(request.Period.FirstDay)), (RunTerms.LastDay, Day(request.Period.LastDay)), (RunTerms.Kind, RunVocabulary.Of(request.Kind).In(language)),
            (RunTerms.KnownAt, $"{Amsterdam.Text(request.KnownAt)} (Europe/Amsterdam)"), (RunTerms.RunId, result.Id), (RunTerms.Root, run.Root), (RunTerms.PackHash, run.PackHash),
            (RunTerms.Proofs, (result.Outcome.IsConserved ? RunTerms.Conserved : RunTerms.NotConserved).In(language)), (RunTerms.Note, run.Registry is { Synthetic: true } ? RunTerms.Synthetic.In(language) : null),
        ];
        return new(
            "overview", RunTerms.Overview.In(language), "", [new(RunTerms.What.In(language)), new(RunTerms.Value.In(language))],
            [.. facts.Where(fact => fact.Value is not null).Select(fact => SheetRow.Of(fact.Term.In(language), fact.Value))], [], []);
    }

    private static string Day(DateOnly day) => day.ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture);
}
