using System.CommandLine;
using Telemetry.Protocol.Packages;
using Telemetry.Protocol.Packages.Signing;
using Telemetry.Reporting.Evidence.Explaining;
using Telemetry.Server;
using Telemetry.Server.Evidence;
using Telemetry.Server.Reporting.Runs;

namespace Telemetry.Cli.Verbs;

/// <summary><c>telemetry explain</c>: from a kilogram or a cent to its rule, cells, emptyings, tickets and readings; and the proof that it stands in the package.</summary>
internal static class ExplainVerb
{
    public static Command Create()
    {
        var id = new Argument<string>("LINE") { Description = "Id of a line, an emptying, or a ticket as owner:id" };
        var package = new Option<string>("--package") { Description = "Package of evidence", Required = true };
        var data = new Option<string?>("--data") { Description = "Folder of an installation whose readings and calibrations are shown too" };
        var language = RulesVerb.Language();
        var proof = new Option<string?>("--proof") { Description = "Write here the proof that the line stands in the package" };
        var verb = new Command("explain", "Where a figure comes from. Example: telemetry explain amount/GM0363/pmd/pro-a --package run.ndjson --language en") { id, package, data, language, proof };
        verb.SetAction(async (parsed, stop) =>
        {
            var (line, path) = (parsed.GetRequiredValue(id), parsed.GetRequiredValue(package));
            var spoken = PackArgument.Language(parsed.GetRequiredValue(language));
            var (read, verdict) = await PackageFile.VerifyWithLeavesAsync(path);
            if (!verdict.IsWhole || verdict.Recomputed is not { } run)
                throw new InvalidDataException($"explain: {path} is not what it says, so nothing in it can be explained; 'telemetry verify {path}' shows why.");
            var folder = parsed.GetValue(data) is { } installation ? new DataFolder(installation) : null;
            using var store = folder?.OpenReadings();
            var readings = store is null ? null : new ReadingsAtHand(store, RunFactsOf.Of(folder!, store, run.Request.Period, run.Request.KnownAt).Emptyings, spoken);
            var explanation = RunExplanation.Of(run, line, spoken, readings is null ? null : readings.Of)
                ?? throw new ArgumentException($"explain: the run has no line, emptying or ticket '{line}'; lines are named TABLE/PLACE, for example {run.Lines.Select(one => one.Id).FirstOrDefault() ?? "none in this run"}.");
            if (parsed.GetValue(proof) is { } output)
            {
                await using var file = PackageFile.Open(path);
                await File.WriteAllBytesAsync(output, EvidenceJson.Write(await PackageProof.OfAsync(run, read, line, file), read.Root), stop);
            }

            await Answer.WriteAsync(parsed, new { run = run.Id, root = read.Root.ToString(), explanation }, ExplanationText.Of(explanation));
            return 0;
        });
        return verb;
    }
}
