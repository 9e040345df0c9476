using System.CommandLine;
using Telemetry.Allocation.Comparisons;
using Telemetry.Allocation.Objections;
using Telemetry.Allocation.Runs;
using Telemetry.Quantities;
using Telemetry.Reporting;
using Telemetry.Storage.Ledger;

namespace Telemetry.Cli.Verbs;

/// <summary><c>telemetry object simulate</c>: the run as it was and as it would be, for each party and line by line.</summary>
internal static class ObjectSimulateVerb
{
    public static Command Create()
    {
        var (data, language) = (SharedOptions.Data(), RulesVerb.Language());
        var id = new Option<string>("--id") { Description = "Id of the objection", Required = true };
        var pack = new Option<string?>("--pack") { Description = "The run's pack where it is not a shipped one: a file" };
        var verb = new Command("simulate", "What an objection would change. Example: telemetry object simulate --data data --id obj-1") { data, language, id, pack };
        verb.SetAction(async (parsed, _) =>
        {
            var folder = new Server.DataFolder(parsed.GetRequiredValue(data));
            var standing = Find(new ObjectionLedger(folder.OpenLedger()), parsed.GetRequiredValue(id));
            var objection = standing.Objection;
            var facts = ContestOptions.FactsOf(folder, objection.Request);
            var run = RunComputation.Compute(PackArgument.Read(parsed.GetValue(pack) ?? objection.Pack), facts, objection.Request);
            if (run.Id != objection.Run)
                await Console.Error.WriteLineAsync($"note: what is known by {objection.Request.KnownAt} now gives run {run.Id} and not {objection.Run}: a reading or another fact came in that carries an earlier time.");
            await AnswerAsync(parsed, standing, ObjectionEffect.Of(objection, run, facts), PackArgument.Language(parsed.GetRequiredValue(language)));
            return 0;
        });
        return verb;
    }

    public static StandingObjection Find(ObjectionLedger ledger, string id) =>
        ledger.All(Instant.From(TimeProvider.System.GetUtcNow())).FirstOrDefault(one => one.Objection.Id == id)
        ?? throw new ArgumentException($"--id: objection '{id}' is not in the ledger; see 'telemetry object list'.");

    public static Task AnswerAsync(ParseResult parsed, StandingObjection standing, ObjectionEffect effect, ReportLanguage words) => Answer.WriteAsync(
        parsed,
        new
        {
            objection = standing.Objection.Id, standing.State, standing.Objection.Run, with = effect.Comparison.Runs[1].Run, deadline = standing.Objection.Deadline, late = standing.Objection.IsLate,
            parties = CompareVerb.Rows(effect.Comparison), totals = CompareVerb.Totals(effect.Comparison), lines = effect.Lines,
        },
        $"{ObjectionText.Line(standing, words)}\n{ObjectionText.Effect(effect, words)}");
}
