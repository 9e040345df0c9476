using System.CommandLine;
using Telemetry.Allocation.Comparisons;
using Telemetry.Allocation.RulePacks;
using Telemetry.Allocation.Runs;
using Telemetry.Containers;
using Telemetry.Reporting;

namespace Telemetry.Cli.Verbs;

/// <summary><c>telemetry compare</c>: one period under other packs, figures or keys, side by side.</summary>
internal static class CompareVerb
{
    public static Command Create()
    {
        var options = ContestOptions.Create();
        var with = new Option<string[]>("--with") { Description = "Another pack, as --pack; may be repeated" };
        var set = new Option<string[]>("--set") { Description = "Another value of a figure, as figure=value; may be repeated, all together in one column" };
        var key = new Option<AllocationKey[]>("--key") { Description = "Another allocation key; may be repeated" };
        var step = new Option<string?>("--step") { Description = "The one share step whose key is changed; all that the key can serve when left out" };
        var output = new Option<string?>("--out") { Description = "Folder for compare.html and compare.en.html" };
        var verb = new Command("compare", "Compare runs of a period. Example: telemetry compare --data data --pack nl-packaging@2024.1 --period 2024-10 --set interferingLimit=20 --key volume") { with, set, key, step, output, CompareIntervalsVerb.Create() };
        options.AddTo(verb);
        verb.SetAction(async (parsed, stop) =>
        {
            var (pack, request, words) = (options.PackOf(parsed), options.RequestOf(parsed), options.LanguageOf(parsed));
            var facts = ContestOptions.FactsOf(options.Folder(parsed), request);
            var first = RunComputation.Compute(pack, facts, request);
            var runs = new List<(Wording Title, RunResult Result)> { ($"{pack.Id} {pack.Version}", first) };
            runs.AddRange((parsed.GetValue(with) ?? []).Select(PackArgument.Read).Select(other => ((Wording)$"{other.Id} {other.Version}", RunComputation.Compute(other, facts, request))));
            if (parsed.GetValue(set) is { Length: > 0 } changes) runs.Add(Changed(pack, facts, request, changes));
            runs.AddRange((parsed.GetValue(key) ?? []).Select(one => (KeySource.Of(one).Title, RunComputation.Compute(PackVariant.WithKey(pack, first.Outcome, one, parsed.GetValue(step)), facts, request))));
            if (runs.Count == 1) throw new ArgumentException("compare: with what? Write --with PACK, --set figure=value or --key mass|volume|inhabitants|emptyings|placedOnMarket.");
            var comparison = Comparison.Of(runs);
            if (parsed.GetValue(output) is { } folder)
            {
                Directory.CreateDirectory(folder);
                await File.WriteAllBytesAsync(Path.Combine(folder, "compare.html"), ComparisonHtml.Of(comparison, ReportLanguage.Dutch), stop);
                await File.WriteAllBytesAsync(Path.Combine(folder, "compare.en.html"), ComparisonHtml.Of(comparison, ReportLanguage.English), stop);
            }

            await Answer.WriteAsync(parsed, new { period = request.Period.Label, runs = comparison.Runs, parties = Rows(comparison), totals = Totals(comparison) }, ComparisonText.Of(comparison, words));
            return comparison.Totals.All(total => total.Foots) ? 0 : 1;
        });
        return verb;
    }

    public static object Rows(Comparison comparison) => comparison.Parties.Select(row => new
    {
        row.Figure.Subject, row.Figure.Unit, row.Figure.Dimension, row.Figure.Party, row.Figure.Side, row.Values, differences = comparison.Runs.Select((_, run) => row.Difference(run)),
    });

    public static object Totals(Comparison comparison) => comparison.Totals.Select(total => new
    {
        total.Subject, total.Unit, total.Dimension, total.Values, total.PartyDifferences, kept = comparison.Runs.Select((_, run) => total.IsKept(run)), total.Foots,
    });

    private static (Wording, RunResult) Changed(RulePack pack, RunFacts facts, RunRequest request, string[] changes)
    {
        var pairs = changes.Select(text => ContestOptions.Pair("--set", text)).ToList();
        var variant = pairs.Aggregate(pack, (one, pair) => PackVariant.WithFigure(one, pair.Name, pair.Value));

        // A value that the request or the register of rates gives would go before the pack's.
        var given = request with { Parameters = request.Parameters.Where(one => pairs.All(pair => pair.Name != one.Key)).Concat(pairs.Select(pair => KeyValuePair.Create(pair.Name, pair.Value))).ToDictionary(StringComparer.Ordinal) };
        return (string.Join(", ", changes), RunComputation.Compute(variant, facts, given));
    }
}
