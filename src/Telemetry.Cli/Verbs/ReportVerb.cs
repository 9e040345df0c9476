using System.CommandLine;
using System.Security.Cryptography;
using System.Text;
using Telemetry.Quantities;
using Telemetry.Readings.Retention;
using Telemetry.Reporting;
using Telemetry.Server;
using Telemetry.Server.Reporting;

namespace Telemetry.Cli.Verbs;

/// <summary><c>telemetry report</c>: the report of a period from the log, the sealed files and the ledger. A server may be running on the same folder.</summary>
internal static class ReportVerb
{
    public static Command Create()
    {
        var data = SharedOptions.Data();
        var periodText = new Option<string>("--period") { Description = "2024, 2024-Q4 or 2024-10", Required = true };
        var output = new Option<string?>("--out") { Description = "Folder for report.html, report.en.html, report.json and report.csv" };
        var verb = new Command("report", "Compute a report. Example: telemetry report --data data --period 2024-10 --out reports") { data, periodText, output };
        verb.SetAction(async (parsed, stop) =>
        {
            var text = parsed.GetRequiredValue(periodText);
            var period = Period.TryParse(text) ?? throw new ArgumentException($"--period: '{text}' is not a period; write 2024, 2024-Q4 or 2024-10.");
            var folder = new DataFolder(parsed.GetRequiredValue(data));
            using var store = folder.OpenReadings();
            var report = ReportRun.Compute(folder, store, period);
            if (parsed.GetValue(output) is { } target)
            {
                var hold = new EvidenceHold(
                    period.Start - KnownFacts.Before, period.End + KnownFacts.After, Instant.From(TimeProvider.System.GetUtcNow()),
                    $"{period} {Convert.ToHexStringLower(SHA256.HashData(ReportJson.Write(report)))}");
                folder.Hold(hold);
                foreach (var file in await ReportFiles.WriteAsync(report, target, null, stop)) await Console.Error.WriteLineAsync(file);
            }

            await Console.Out.WriteAsync(parsed.GetValue(Answer.Json) ? Encoding.UTF8.GetString(ReportJson.Write(report)) : ReportText.Table(report, ReportLanguage.English));
            return report.IsConserved ? 0 : 1;
        });
        return verb;
    }
}
