using System.Net.Mime;
using System.Security.Cryptography;
using Telemetry.Quantities;
using Telemetry.Reporting;
using Telemetry.Server.Reporting;
using Telemetry.Storage.Readings.DuckDb;

namespace Telemetry.Server.Dashboard;

/// <summary>The addresses of the page.</summary>
public static class DashboardRoutes
{
    public static void MapDashboard(this WebApplication app)
    {
        app.UseAntiforgery();
        app.MapRazorComponents<App>();
        app.MapGet("/report.html", (string period, string? language, DataFolder data, DuckDbReadingStore store) =>
            Report(period, data, store, report => Results.Bytes(ReportHtml.Write(report, LanguageOf(language), Convert.ToHexStringLower(SHA256.HashData(ReportJson.Write(report)))), MediaTypeNames.Text.Html)));
        app.MapGet("/report.json", (string period, DataFolder data, DuckDbReadingStore store) =>
            Report(period, data, store, report => Results.Bytes(ReportJson.Write(report), MediaTypeNames.Application.Json)));
        app.MapGet("/report.csv", (string period, DataFolder data, DuckDbReadingStore store) =>
            Report(period, data, store, report => Results.Bytes(ReportCsv.Write(report), MediaTypeNames.Text.Csv, $"report-{report.Period}.csv")));
    }

    private static ReportLanguage LanguageOf(string? language) => language == "en" ? ReportLanguage.English : ReportLanguage.Dutch;

    private static IResult Report(string text, DataFolder data, DuckDbReadingStore store, Func<Allocation.AllocationReport, IResult> show) =>
        Period.TryParse(text) is { } period
            ? show(ReportRun.Compute(data, store, period))
            : Results.BadRequest($"period: '{text}' is not a period; write 2024, 2024-Q4 or 2024-10.");
}
