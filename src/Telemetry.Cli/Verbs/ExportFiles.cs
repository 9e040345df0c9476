using Telemetry.Allocation.Runs.Changes;
using Telemetry.Reporting;
using Telemetry.Reporting.Declarations;
using Telemetry.Reporting.Runs;
using Telemetry.Reporting.Sheets;
using Telemetry.Server.Reporting.Runs;
using Telemetry.Server.Spreadsheets;

namespace Telemetry.Cli.Verbs;

/// <summary>The files of an export. Dutch has the plain name, English <c>.en</c> before its ending.</summary>
/// <param name="changes">Since an earlier run, in html, csv and xlsx; null where none was asked for.</param>
/// <param name="browser">For PDF; null to look for one.</param>
internal sealed class ExportFiles(PublishedRun run, RunChanges? changes, string folder, string? browser)
{
    public static readonly IReadOnlyList<string> Formats = ["html", "pdf", "csv", "xlsx", "json", "declaration"];

    private readonly List<string> written = [];

    /// <returns>Paths of what was written, in that order.</returns>
    /// <exception cref="IOException">A file cannot be written, or there is no browser for the PDF.</exception>
    public async Task<IReadOnlyList<string>> WriteAsync(IReadOnlyCollection<string> formats, IReadOnlyList<ReportLanguage> languages, CancellationToken stop)
    {
        Directory.CreateDirectory(folder);
        if (formats.Contains("json")) await WriteAsync("run.json", RunJson.Write(run), stop);
        if (formats.Contains("declaration")) await WriteAsync("declaration.json", DeclarationJson.Write(run, RunDeclarations.Of(run.Result)), stop);
        foreach (var language in languages)
        {
            var ending = language == ReportLanguage.English ? ".en" : "";
            if (formats.Contains("html")) await WriteAsync($"run{ending}.html", RunHtml.Write(run, language, languages.Count > 1 ? language == ReportLanguage.English ? "run.html" : "run.en.html" : null), stop);
            if (formats.Contains("pdf")) await PrintAsync(language, ending, stop);
            if (formats.Contains("xlsx")) await WriteAsync($"run{ending}.xlsx", XlsxWriter.Write(RunSheets.Files(run, language)), stop);
            if (formats.Contains("csv")) await WriteAllAsync($"run{ending}", RunSheets.Files(run, language), stop);
            if (formats.Contains("declaration")) await DeclareAsync(language, ending, stop);
            if (changes is not null) await ChangesAsync(changes, formats, language, ending, stop);
        }

        return written;
    }

    private async Task DeclareAsync(ReportLanguage language, string ending, CancellationToken stop)
    {
        var sheets = DeclarationSheets.Of(run, RunDeclarations.Of(run.Result), language);
        await WriteAsync($"declaration{ending}.xlsx", XlsxWriter.Write(sheets), stop);
        await WriteAllAsync($"declaration{ending}", sheets, stop);
    }

    private async Task ChangesAsync(RunChanges since, IReadOnlyCollection<string> formats, ReportLanguage language, string ending, CancellationToken stop)
    {
        var sheets = ChangesSheets.Of(since, run, language).SelectMany(group => group.Sheets).ToList();
        if (formats.Contains("html")) await WriteAsync($"changes{ending}.html", ChangesHtml.Write(since, run, language), stop);
        if (formats.Contains("xlsx")) await WriteAsync($"changes{ending}.xlsx", XlsxWriter.Write(sheets), stop);
        if (formats.Contains("csv")) await WriteAllAsync($"changes{ending}", sheets, stop);
    }

    /// <summary>The page is printed from a file of its own, without a link to a neighbour that the reader of the PDF has not.</summary>
    private async Task PrintAsync(ReportLanguage language, string ending, CancellationToken stop)
    {
        var page = Path.Combine(folder, $".print{ending}.html");
        await File.WriteAllBytesAsync(page, RunHtml.Write(run, language), stop);
        try
        {
            var target = Path.Combine(folder, $"run{ending}.pdf");
            await PdfPrinting.PrintAsync(page, target, browser, stop);
            written.Add(target);
        }
        finally
        {
            File.Delete(page);
        }
    }

    /// <summary>One CSV a sheet, in a folder of that name.</summary>
    private async Task WriteAllAsync(string name, IReadOnlyList<Sheet> sheets, CancellationToken stop)
    {
        Directory.CreateDirectory(Path.Combine(folder, name));
        foreach (var sheet in sheets) await WriteAsync(Path.Combine(name, $"{sheet.Id}.csv"), SheetCsv.Write(sheet), stop);
    }

    private async Task WriteAsync(string name, byte[] content, CancellationToken stop)
    {
        var path = Path.Combine(folder, name);
        await File.WriteAllBytesAsync(path, content, stop);
        written.Add(path);
    }
}
