using System.Security.Cryptography;
using Telemetry.Reporting;

namespace Telemetry.Quality.Dispute;

/// <summary>The files of a dispute, in the order of the manifest, and the manifest itself last.</summary>
public static class DisputeDocuments
{
    public static IReadOnlyList<KeyValuePair<string, byte[]>> Of(DisputeFile file)
    {
        var json = DisputeJson.Write(file);
        var digest = Convert.ToHexStringLower(SHA256.HashData(json));
        KeyValuePair<string, byte[]>[] documents =
        [
            new("dispute.json", json),
            new("dispute.nl.html", DisputeHtml.Write(file, ReportLanguage.Dutch, digest)),
            new("dispute.en.html", DisputeHtml.Write(file, ReportLanguage.English, digest)),
            new("readings.csv", DisputeCsv.Readings(file)),
            new("samples.csv", DisputeCsv.Samples(file)),
        ];
        return [.. documents, new(DisputeManifest.FileName, DisputeManifest.Write(documents))];
    }
}
