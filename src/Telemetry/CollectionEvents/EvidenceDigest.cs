using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace Telemetry.CollectionEvents;

/// <summary>Names what an event stands on, the readings and what the container had taught before, so that a change of either shows as a changed event.</summary>
internal static class EvidenceDigest
{
    public static string Of(string container, Candidate candidate, SampleSeries series)
    {
        var (fall, baseline) = (candidate.Fall, candidate.Baseline);
        var content = new StringBuilder();
        content.Append(CultureInfo.InvariantCulture, $"{container}\n{(int)candidate.Evidence}\n{baseline.Month} {baseline.Empty}\n{(int)candidate.Tilt}\n");
        for (var index = fall.WindowStart; index < fall.WindowEnd; index++)
            content.Append(CultureInfo.InvariantCulture, $"{series.At[index]} {series.Values[index]}\n");
        return Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(content.ToString())))[..16];
    }
}
