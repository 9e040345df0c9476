using System.CommandLine;
using Telemetry.Allocation.Runs.Changes;
using Telemetry.Reporting;
using Telemetry.Server;
using Telemetry.Server.Reporting.Runs;

namespace Telemetry.Cli.Verbs;

/// <summary><c>telemetry export</c>: a run as people receive it. The package is verified first, and nothing is made from one that is not whole.</summary>
internal static class ExportVerb
{
    public static Command Create()
    {
        var source = new Argument<string>("RUN|PACKAGE") { Description = "Id of a run in DATA/runs, its first eight digits or more, or the path of a package" };
        var formats = new Option<string>("--format") { Description = "Comma-separated out of html, pdf, csv, xlsx, json, declaration", DefaultValueFactory = _ => "html" };
        var languages = new Option<string>("--language") { Description = "nl, en or nl,en", DefaultValueFactory = _ => "nl" };
        var output = new Option<string>("--out") { Description = "Folder for the files", Required = true };
        var browser = new Option<string?>("--browser") { Description = "Chromium browser that prints the PDF; looked for when left out" };
        var since = new Option<string?>("--since") { Description = "An earlier run or its package: writes what changed since, and why, beside the run" };
        var data = SharedOptions.Data();
        var verb = new Command("export", "Write a run for people. Example: telemetry export 1a2b3c4d --format html,pdf,xlsx --language nl,en --out export") { source, formats, languages, output, browser, since, data };
        verb.SetAction(async (parsed, stop) =>
        {
            var folder = new DataFolder(parsed.GetRequiredValue(data));
            var wanted = Words("--format", parsed.GetRequiredValue(formats), ExportFiles.Formats);
            var spoken = Words("--language", parsed.GetRequiredValue(languages), ["nl", "en"]).Select(word => word == "en" ? ReportLanguage.English : ReportLanguage.Dutch).ToList();
            var package = await RunFiles.FindAsync(parsed.GetRequiredValue(source), folder, stop);
            var run = await PackagedRun.ReadAsync(package, File.Exists(folder.RegistryFile) ? folder.ReadRegistry() : null);
            var changes = parsed.GetValue(since) is { Length: > 0 } before
                ? RunChanges.Of((await PackagedRun.ReadAsync(await RunFiles.FindAsync(before, folder, stop), null)).Result, run.Result)
                : null;
            var files = await new ExportFiles(run, changes, parsed.GetRequiredValue(output), parsed.GetValue(browser)).WriteAsync(wanted, spoken, stop);
            await Answer.WriteAsync(
                parsed, new { run = run.Result.Id, root = run.Root, conserved = run.Result.Outcome.IsConserved, files },
                $"Run {run.Result.Id}\nRoot {run.Root}\n  {string.Join("\n  ", files)}");
            return run.Result.Outcome.IsConserved ? 0 : 1;
        });
        return verb;
    }

    private static List<string> Words(string option, string text, IReadOnlyList<string> known)
    {
        var words = text.Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries).Distinct(StringComparer.Ordinal).ToList();
        if (words.Count == 0) throw new ArgumentException($"{option}: none given; write one of {string.Join(", ", known)}.");
        return words.FirstOrDefault(word => !known.Contains(word)) is { } unknown ? throw new ArgumentException($"{option}: '{unknown}' is none; write one of {string.Join(", ", known)}.") : words;
    }
}
