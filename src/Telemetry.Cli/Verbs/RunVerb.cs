using System.CommandLine;
using System.Globalization;
using Telemetry.Allocation.Runs;
using Telemetry.Quantities;
using Telemetry.Server;
using Telemetry.Server.Reporting.Runs;
using Telemetry.Storage.Ledger;

namespace Telemetry.Cli.Verbs;

/// <summary><c>telemetry run</c>: computes a period by a rule pack, books what changed, and writes the package that both sides can recompute.</summary>
internal static class RunVerb
{
    public static Command Create()
    {
        var data = SharedOptions.Data();
        var pack = new Option<string?>("--pack") { Description = PackArgument.Description };
        var period = new Option<string?>("--period") { Description = "2024, 2024-Q4 or 2024-10" };
        var kind = new Option<string>("--kind") { Description = "provisional, final or restated", DefaultValueFactory = _ => "provisional" };
        var knownAt = RunOptions.KnownAt();
        var set = new Option<string[]>("--set") { Description = "FIGURE=VALUE for a figure that the pack leaves open; an exact number; may be repeated", DefaultValueFactory = _ => [] };
        var output = new Option<string?>("--out") { Description = "Folder for a copy of the package" };
        var verb = new Command("run", "Compute, book and package a period. Example: telemetry run --pack nl-packaging@2024.1 --period 2024 --kind final --data data")
        {
            data, pack, period, kind, knownAt, set, output, RunListVerb.Create(), RunBalancesVerb.Create(), RunChangesVerb.Create(),
        };
        verb.SetAction(async (parsed, stop) =>
        {
            if (parsed.GetValue(pack) is not { } rules || parsed.GetValue(period) is not { } label) throw new ArgumentException("run: --pack and --period are needed; 'telemetry rules list' names the packs.");
            var request = new RunRequest(RunOptions.Period(label), RunOptions.Kind(parsed.GetRequiredValue(kind)), RunOptions.At(parsed.GetValue(knownAt)), RunOptions.Set(parsed.GetRequiredValue(set)));
            var folder = new DataFolder(parsed.GetRequiredValue(data));
            using var store = folder.OpenReadings();
            var (run, outcome, file, root) = await RunBooking.MakeAsync(folder, store, PackArgument.Read(rules), request, Instant.From(TimeProvider.System.GetUtcNow()), stop);
            List<string> files = [file];
            if (parsed.GetValue(output) is { } copies) files.Add((await RunPackages.WriteAsync(run, copies, stop)).File);
            await Answer.WriteAsync(parsed, Facts(run, outcome, root, files), Text(run, outcome, root, files));
            return 0;
        });
        return verb;
    }

    private static object Facts(RunResult run, BookingOutcome outcome, string root, IReadOnlyList<string> files) => new
    {
        run = run.Id,
        pack = run.Pack.Id,
        version = run.Pack.Version,
        period = run.Request.Period.Label,
        kind = run.Request.Kind,
        knownAt = run.Request.KnownAt.ToString(),
        booked = outcome.IsNew,
        root,
        loads = run.Loads.Count,
        emptyings = run.Emptyings.Count,
        lines = run.Lines.Count,
        postings = run.Postings.GroupBy(posting => (posting.Role, posting.Unit)).Select(role => new { role = role.Key.Role, unit = role.Key.Unit, count = role.Count(), value = role.Sum(posting => posting.Value) }),
        targets = run.Outcome.Targets.Select(target => new { step = target.Step, at = target.At.ToString(), rate = target.Rate?.ToString(), target = target.Target.ToString(), met = target.Met }),
        files,
    };

    private static string Text(RunResult run, BookingOutcome outcome, string root, IReadOnlyList<string> files) => string.Join('\n',
    [
        string.Create(CultureInfo.InvariantCulture, $"{run.Pack.Id} {run.Pack.Version}, {run.Request.Period}, {RunOptions.Word(run.Request.Kind)}, as known at {run.Request.KnownAt}"),
        $"run  {run.Id}{(outcome.IsNew ? "" : "  (was booked before, nothing changed)")}",
        $"root {root}",
        string.Create(CultureInfo.InvariantCulture, $"{run.Emptyings.Count} emptyings in {run.Loads.Count} loads, {run.Lines.Count} lines, {run.Outcome.Proofs.Count} proofs that hold"),
        .. run.Postings.GroupBy(posting => (posting.Role, posting.Unit)).Select(role =>
            string.Create(CultureInfo.InvariantCulture, $"  {role.Key.Role}: {role.Count()} postings, together {RunOptions.Amount(role.Sum(posting => posting.Value), role.Key.Unit, run.Pack.Currency)}")),
        .. files.Select(file => $"  {file}"),
    ]);
}
