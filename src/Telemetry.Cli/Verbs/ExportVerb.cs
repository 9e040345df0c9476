using System.CommandLine;
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
        var data = SharedOptions.Data();
        var verb = new Command("export", "Write a run for people. Example: telemetry export 1a2b3c4d --format html,pdf,xlsx --language nl,en --out export") { source, formats, languages, output, browser, data };
        verb.SetAction(async (parsed, stop) =>
        {
            var folder = new DataFolder(parsed.GetRequiredValue(data));
            var wanted = Words("--format", parsed.GetRequiredValue(formats), ExportFiles.Formats);
            var spoken = Words("--language", parsed.GetRequiredValue(languages), ["nl", "en"]).Select(word => word == "en" ? ReportLanguage.English : ReportLanguage.Dutch).ToList();
            var package = await PackageAsync(parsed.GetRequiredValue(source), folder, stop);
            var run = await PackagedRun.ReadAsync(package, File.Exists(folder.RegistryFile) ? folder.ReadRegistry() : null);
            var files = await new ExportFiles(run, parsed.GetRequiredValue(output), parsed.GetValue(browser)).WriteAsync(wanted, spoken, stop);
            await Answer.WriteAsync(
                parsed, new { run = run.Result.Id, root = run.Root, conserved = run.Result.Outcome.IsConserved, files },
                $"Run {run.Result.Id}\nRoot {run.Root}\n  {string.Join("\n  ", files)}");
            return run.Result.Outcome.IsConserved ? 0 : 1;
        });
        return verb;
    }

    private static async Task<string> PackageAsync(string text, DataFolder folder, CancellationToken stop)
    {
        if (File.Exists(text)) return text;
        var runs = await new RunShelf(folder.RunsFolder).AllAsync(stop);
        var found = text.Length < 8 ? [] : runs.Where(run => run.Id.StartsWith(text, StringComparison.Ordinal)).ToList();
        return found.Count switch
        {
            1 => found[0].File,
            0 => throw new ArgumentException($"RUN|PACKAGE: '{text}' is no file and no run in '{folder.RunsFolder}', which has {runs.Count}; give a path, or at least eight digits of an id."),
            _ => throw new ArgumentException($"RUN|PACKAGE: '{text}' begins {found.Count} runs; give more digits."),
        };
    }

    private static List<string> Words(string option, string text, IReadOnlyList<string> known)
    {
        var words = text.Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries).Distinct(StringComparer.Ordinal).ToList();
        if (words.Count == 0) throw new ArgumentException($"{option}: none given; write one of {string.Join(", ", known)}.");
        return words.FirstOrDefault(word => !known.Contains(word)) is { } unknown ? throw new ArgumentException($"{option}: '{unknown}' is none; write one of {string.Join(", ", known)}.") : words;
    }
}
