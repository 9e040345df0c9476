using System.CommandLine;
using Telemetry.Allocation.Filing;
using Telemetry.Server.Reporting.Runs;
using Telemetry.Storage.Ledger;

namespace Telemetry.Cli.Verbs;

/// <summary><c>telemetry file propose</c>: prepares the declarations of a period, or of every month and quarter that is over. Run again it adds what changed and nothing else.</summary>
internal static class FileProposeVerb
{
    public static Command Create()
    {
        var options = ContestOptions.Create();
        var municipality = new Option<string?>("--municipality") { Description = "Only of this one" };
        var change = new Option<int>("--change-percent") { Description = "A stream is named when its mass changed by more, 1 to 1000", DefaultValueFactory = _ => FilingSettings.Default.ChangePercent };
        var verb = new Command("propose", "Prepare declarations. Without --period of every month and quarter that is over. Example: telemetry file propose --data data --pack nl-packaging@2024.1") { municipality, change };
        options.AddTo(verb);
        verb.SetAction(async (parsed, _) =>
        {
            var (folder, now, percent) = (options.Folder(parsed), options.InstantOf(parsed), parsed.GetRequiredValue(change));
            if (percent is < 1 or > 1_000) throw new ArgumentException($"--change-percent: {percent} is not usable; write 1 to 1000.");
            var parameters = (parsed.GetValue(options.Parameters) ?? []).Select(text => ContestOptions.Pair("--parameter", text)).ToDictionary(pair => pair.Name, pair => pair.Value, StringComparer.Ordinal);
            using var store = folder.OpenReadings();
            var run = new FilingRun(folder, store, options.PackOf(parsed), parameters, now);
            var periods = parsed.GetValue(options.Period) is { } text ? [ContestOptions.PeriodOf("--period", text)] : run.Ended();
            var ledger = new DeclarationLedger(folder.OpenLedger());
            var added = new HashSet<string>(StringComparer.Ordinal);
            foreach (var proposal in periods.SelectMany(period => run.Propose(period, new(percent))).Where(one => parsed.GetValue(municipality) is not { } code || one.Municipality == code))
            {
                if (proposal.Items.Count > 0 && ledger.Add(proposal) == FactOutcome.Added) added.Add(proposal.Id);
            }

            var standing = ledger.All(now).Where(one => added.Contains(one.Proposal.Id)).ToList();
            await Answer.WriteAsync(
                parsed, new { added = added.Count, declarations = standing.Select(FileVerb.Facts) },
                string.Join('\n', [$"{added.Count} proposals added", .. standing.Select(one => DeclarationText.Head(one, options.LanguageOf(parsed)))]));
            return 0;
        });
        return verb;
    }
}
