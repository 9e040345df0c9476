using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Telemetry.Readings;

namespace Telemetry.CollectionEvents;

/// <summary>Names the readings an event stands on, so that a changed reading shows as a changed event.</summary>
internal static class EvidenceDigest
{
    public static string Of(string container, Quantity evidence, SampleSeries series, Fall fall)
    {
        var content = new StringBuilder();
        content.Append(CultureInfo.InvariantCulture, $"{container}\n{(int)evidence}\n");
        for (var index = fall.WindowStart; index < fall.WindowEnd; index++)
            content.Append(CultureInfo.InvariantCulture, $"{series.At[index]} {series.Values[index]}\n");
        return Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(content.ToString())))[..16];
    }
}
