using System.Net.Mime;
using Telemetry.Allocation.Runs.Changes;
using Telemetry.Reporting;
using Telemetry.Reporting.Runs;
using Telemetry.Server.Reporting.Runs;
using Telemetry.Server.Spreadsheets;

namespace Telemetry.Server.Dashboard;

/// <summary>The addresses of single runs: page, workbook, summary and package. The list at <c>/runs</c> is a page of its own.</summary>
public static class RunRoutes
{
    private const string Workbook = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    public static void MapRuns(this WebApplication app)
    {
        var run = app.MapGroup("/runs/{id}").RequireLocalName();
        run.MapGet("", (string id, string? language, RunShelf shelf, VerifiedRuns runs, CancellationToken stop) => Show(id, shelf, runs, (_, published) =>
            Results.Bytes(RunHtml.Write(published, LanguageOf(language), OtherAddress(id, language)), $"{MediaTypeNames.Text.Html}; charset=utf-8"), stop));
        run.MapGet("/run.xlsx", (string id, string? language, RunShelf shelf, VerifiedRuns runs, CancellationToken stop) => Show(id, shelf, runs, (stored, published) =>
            Results.Bytes(XlsxWriter.Write(RunSheets.Files(published, LanguageOf(language))), Workbook, $"run-{stored.Outline.Header.PackId}-{published.Result.Request.Period}.xlsx"), stop));
        run.MapGet("/run.json", (string id, RunShelf shelf, VerifiedRuns runs, CancellationToken stop) => Show(id, shelf, runs, (_, published) =>
            Results.Bytes(RunJson.Write(published), MediaTypeNames.Application.Json), stop));
        run.MapGet("/changes/{before}", (string id, string before, string? language, RunShelf shelf, VerifiedRuns runs, CancellationToken stop) => ChangesAsync(id, before, language, shelf, runs, stop));
        run.MapGet("/package", async (string id, RunShelf shelf, CancellationToken stop) => await shelf.FindAsync(id, stop) is { } stored
            ? Results.File(Path.GetFullPath(stored.File), "application/x-ndjson", $"{stored.Id}.ndjson")
            : Unknown(id));
    }

    private static async Task<IResult> Show(string id, RunShelf shelf, VerifiedRuns runs, Func<StoredRun, PublishedRun, IResult> show, CancellationToken stop)
    {
        if (await shelf.FindAsync(id, stop) is not { } stored) return Unknown(id);
        try
        {
            return show(stored, await runs.OfAsync(stored, stop));
        }
        catch (InvalidDataException damaged)
        {
            return Results.Text(damaged.Message, statusCode: StatusCodes.Status409Conflict);
        }
    }

    /// <summary>The earlier run is read first, so that the one that is looked at stays at hand.</summary>
    private static async Task<IResult> ChangesAsync(string id, string before, string? language, RunShelf shelf, VerifiedRuns runs, CancellationToken stop)
    {
        if (await shelf.FindAsync(before, stop) is not { } earlier) return Unknown(before);
        try
        {
            var old = (await runs.OfAsync(earlier, stop)).Result;
            var other = language == "en" ? $"/runs/{id}/changes/{before}" : $"/runs/{id}/changes/{before}?language=en";
            return await Show(id, shelf, runs, (_, published) => Results.Bytes(
                ChangesHtml.Write(RunChanges.Of(old, published.Result), published, LanguageOf(language), other), $"{MediaTypeNames.Text.Html}; charset=utf-8"), stop);
        }
        catch (InvalidDataException damaged)
        {
            return Results.Text(damaged.Message, statusCode: StatusCodes.Status409Conflict);
        }
    }

    private static IResult Unknown(string id) => Results.Text($"run: '{id}' is not in the folder of runs; see /runs.", statusCode: StatusCodes.Status404NotFound);

    private static ReportLanguage LanguageOf(string? language) => language == "en" ? ReportLanguage.English : ReportLanguage.Dutch;

    private static string OtherAddress(string id, string? language) => language == "en" ? $"/runs/{id}" : $"/runs/{id}?language=en";
}
