using System.CommandLine;
using Telemetry.Allocation.Comparisons.Uncertainty;
using Telemetry.Allocation.RulePacks;
using Telemetry.Allocation.Runs;
using Telemetry.Quantities;
using Telemetry.Storage.Ledger;

namespace Telemetry.Cli.Verbs;

/// <summary><c>telemetry compare intervals</c>: how certain each line is, and whether a breach of a limit or a target is real.</summary>
internal static class CompareIntervalsVerb
{
    public static Command Create()
    {
        var (options, plain) = (ContestOptions.Create(), DrawSettings.Default);
        var seed = new Option<int>("--seed") { Description = "The same seed gives the same bytes", DefaultValueFactory = _ => plain.Seed };
        var draws = new Option<int>("--draws") { Description = "20 to 100000", DefaultValueFactory = _ => plain.Draws };
        var confidence = new Option<int>("--confidence") { Description = "Percent, 50 to 99", DefaultValueFactory = _ => plain.ConfidencePercent };
        var table = new Option<string?>("--table") { Description = "Only lines of this table" };
        var verb = new Command("intervals", "How certain a run is. Example: telemetry compare intervals --data data --pack nl-packaging@2024.1 --period 2024-10 --draws 1000") { seed, draws, confidence, table };
        options.AddTo(verb);
        verb.SetAction(async (parsed, _) =>
        {
            var (folder, pack, request) = (options.Folder(parsed), options.PackOf(parsed), options.RequestOf(parsed));
            var run = RunComputation.Compute(pack, ContestOptions.FactsOf(folder, request), request);
            var settings = plain with { Seed = parsed.GetRequiredValue(seed), Draws = parsed.GetRequiredValue(draws), ConfidencePercent = parsed.GetRequiredValue(confidence) };
            var uncertain = UncertainRun.Of(run, settings, LimitOf(pack, request), new SampleLedger(folder.OpenLedger()).All());
            if (parsed.GetValue(table) is { } only) uncertain = uncertain with { Lines = [.. uncertain.Lines.Where(line => line.Line == only || line.Line.StartsWith($"{only}/", StringComparison.Ordinal))] };
            await Answer.WriteAsync(
                parsed,
                new
                {
                    uncertain.Run, uncertain.Settings, uncertain.Refused, uncertain.Lines,
                    breaches = uncertain.Breaches.Select(one => new
                    {
                        one.TicketOwner, one.TicketId, limitPercent = one.Limit.ToString(), netGrams = one.Net.Value, interferingGrams = one.Interfering.Value, one.LowPercent, one.HighPercent, one.AboveShare,
                        one.Rejected, one.Verdict, one.More,
                    }),
                    targets = uncertain.Targets.Select(one => new { one.Step, at = one.At.ToString(), one.Met, one.MetShare, one.IsShown }),
                },
                string.Join('\n', UncertaintyText.Lines(uncertain, options.LanguageOf(parsed))));
            return 0;
        });
        return verb;
    }

    /// <summary>The limit on the first day of the period, where the pack has one and it has one value.</summary>
    private static Fraction? LimitOf(RulePack pack, RunRequest request)
    {
        if (pack.Loads?.InterferingLimit is not { } id) return null;
        if (request.Parameters.TryGetValue(id, out var given)) return Fraction.Parse(given);
        var day = request.Period.FirstDay;
        return pack.Figures.FirstOrDefault(figure => figure.Id == id)?.Values.FirstOrDefault(value => value.From <= day && (value.To is not { } end || end >= day)) is { } value ? Fraction.Parse(value.Value) : null;
    }
}
