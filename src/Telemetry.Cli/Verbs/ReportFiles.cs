using Telemetry.Allocation;
using Telemetry.Reporting;

namespace Telemetry.Cli.Verbs;

/// <summary>The files of a report: JSON (the artefact of record), CSV, and a page in Dutch and one in English.</summary>
internal static class ReportFiles
{
    public static async Task<IReadOnlyList<string>> WriteAsync(AllocationReport report, string folder, TruthComparison? truth, CancellationToken stop)
    {
        Directory.CreateDirectory(folder);
        (string Name, byte[] Content)[] files =
        [
            ("report.html", System.Text.Encoding.UTF8.GetBytes(ReportHtml.Write(report, ReportLanguage.Dutch, truth))),
            ("report.en.html", System.Text.Encoding.UTF8.GetBytes(ReportHtml.Write(report, ReportLanguage.English, truth))),
            ("report.json", ReportJson.Write(report)),
            ("report.csv", ReportCsv.Write(report)),
        ];
        foreach (var (name, content) in files) await File.WriteAllBytesAsync(Path.Combine(folder, name), content, stop);
        return [.. files.Select(file => Path.Combine(folder, file.Name))];
    }
}
