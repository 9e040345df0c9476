using System.Security.Cryptography;
using Telemetry.Allocation;
using Telemetry.Reporting;

namespace Telemetry.Cli.Verbs;

/// <summary>The files of a report: JSON (the artefact of record), CSV, and a page in Dutch and one in English.</summary>
internal static class ReportFiles
{
    public static async Task<IReadOnlyList<string>> WriteAsync(AllocationReport report, string folder, TruthComparison? truth, CancellationToken stop)
    {
        Directory.CreateDirectory(folder);
        var json = ReportJson.Write(report);
        var digest = Convert.ToHexStringLower(SHA256.HashData(json));
        (string Name, byte[] Content)[] files =
        [
            ("report.html", ReportHtml.Write(report, ReportLanguage.Dutch, digest, truth)),
            ("report.en.html", ReportHtml.Write(report, ReportLanguage.English, digest, truth)),
            ("report.json", json),
            ("report.csv", ReportCsv.Write(report)),
        ];
        foreach (var (name, content) in files) await File.WriteAllBytesAsync(Path.Combine(folder, name), content, stop);
        return [.. files.Select(file => Path.Combine(folder, file.Name))];
    }
}
