using System.CommandLine;
using Telemetry.Allocation.Runs;
using Telemetry.Allocation.Runs.Changes;
using Telemetry.Reporting;
using Telemetry.Server;
using Telemetry.Server.Reporting.Runs;

namespace Telemetry.Cli.Verbs;

/// <summary><c>telemetry run changes</c>: what changed between two runs, and why. Both are read from their packages, which are verified first.</summary>
internal static class RunChangesVerb
{
    public static Command Create()
    {
        var before = new Argument<string>("BEFORE") { Description = "Id of a run in DATA/runs, its first eight digits or more, or the path of a package" };
        var after = new Argument<string>("AFTER") { Description = "Likewise" };
        var language = RulesVerb.Language();
        var data = SharedOptions.Data();
        var verb = new Command("changes", "What changed between two runs, and why. Example: telemetry run changes 1a2b3c4d 5e6f7a8b --data data") { before, after, language, data };
        verb.SetAction(async (parsed, stop) =>
        {
            var folder = new DataFolder(parsed.GetRequiredValue(data));
            var changes = RunChanges.Of(await ReadAsync(parsed.GetRequiredValue(before), folder, stop), await ReadAsync(parsed.GetRequiredValue(after), folder, stop));
            await Answer.WriteAsync(parsed, Facts(changes), ChangesText.Of(changes, PackArgument.Language(parsed.GetRequiredValue(language)) == ReportLanguage.Dutch));
            return 0;
        });
        return verb;
    }

    private static async Task<RunResult> ReadAsync(string text, DataFolder folder, CancellationToken stop) =>
        (await PackagedRun.ReadAsync(await RunFiles.FindAsync(text, folder, stop), null)).Result;

    private static object Facts(RunChanges changes) => new
    {
        before = changes.Before.Id,
        after = changes.After.Id,
        facts = changes.Facts.Select(fact => new { id = fact.Id, kind = fact.Kind, what = new { nl = fact.What.Dutch, en = fact.What.English }, reason = fact.Reason, actor = fact.Actor, knownAt = fact.KnownAt?.ToString() }),
        rules = changes.Rules is { } rules ? new { before = rules.Before, after = rules.After, pack = rules.IsPack, parameters = rules.Parameters.Select(one => new { figure = one.Key, before = one.Value.Before, after = one.Value.After }) } : null,
        lines = changes.Lines.Select(line => new { line = line.Line.Line, unit = line.Line.Unit, before = line.Line.Before, after = line.Line.After, difference = line.Line.Difference, facts = line.Facts }),
    };
}
