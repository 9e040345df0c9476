using System.Net.Mime;
using System.Security.Cryptography;
using Telemetry.Quantities;
using Telemetry.Reporting;
using Telemetry.Server.Reporting;
using Telemetry.Storage.Readings;

namespace Telemetry.Server.Dashboard;

/// <summary>The addresses of the page.</summary>
public static class DashboardRoutes
{
    public static void MapDashboard(this WebApplication app)
    {
        app.UseAntiforgery();
        app.MapRazorComponents<App>().RequireLocalName();
        var reports = app.MapGroup("/reports/{period}").RequireLocalName();
        reports.MapGet("/report.html", (string period, DataFolder data, IReadingStore store) => Report(period, data, store, report => Page(report, ReportLanguage.Dutch)));
        reports.MapGet("/report.en.html", (string period, DataFolder data, IReadingStore store) => Report(period, data, store, report => Page(report, ReportLanguage.English)));
        reports.MapGet("/report.json", (string period, DataFolder data, IReadingStore store) =>
            Report(period, data, store, report => Results.Bytes(ReportJson.Write(report), MediaTypeNames.Application.Json)));
        reports.MapGet("/report.csv", (string period, DataFolder data, IReadingStore store) =>
            Report(period, data, store, report => Results.Bytes(ReportCsv.Write(report), MediaTypeNames.Text.Csv, $"report-{report.Period}.csv")));
    }

    private static IResult Page(Allocation.AllocationReport report, ReportLanguage language) =>
        Results.Bytes(ReportHtml.Write(report, language, Convert.ToHexStringLower(SHA256.HashData(ReportJson.Write(report)))), MediaTypeNames.Text.Html);

    private static IResult Report(string text, DataFolder data, IReadingStore store, Func<Allocation.AllocationReport, IResult> show) =>
        Period.TryParse(text) is { } period
            ? show(ReportRun.Compute(data, store, period))
            : Results.BadRequest($"period: '{text}' is not a period; write 2024, 2024-Q4 or 2024-10.");
}
