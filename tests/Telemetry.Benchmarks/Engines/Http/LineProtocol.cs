using System.Text;
using System.Text.Unicode;
using Telemetry.Simulators.Load;

namespace Telemetry.Benchmarks.Engines.Http;

/// <summary>InfluxDB's line protocol: one point with up to six fields, time in milliseconds.</summary>
internal static class LineProtocol
{
    public static readonly string[] Fields = ["fill", "mass", "temperature", "humidity", "gas", "openings"];

    private const int LongestLine = 200;

    /// <param name="suffix">After a number: i makes it a whole number for InfluxDB.</param>
    public static byte[] Encode(IReadOnlyList<DeviceDay> days, string suffix)
    {
        var bytes = new byte[days.Count * LoadPlan.TicksADay * LongestLine];
        var at = 0;
        foreach (var day in days)
        {
            var head = Encoding.ASCII.GetBytes($"r,c={LoadPlan.ContainerOf(day.Index)} ");
            for (var tick = 0; tick < LoadPlan.TicksADay; tick++)
            {
                head.CopyTo(bytes, at);
                at += head.Length;
                for (var field = 0; field < Fields.Length; field++)
                {
                    var row = (tick * Fields.Length) + field;
                    if (!day.Has(row)) continue;
                    Utf8.TryWrite(bytes.AsSpan(at), $"{Fields[field]}={day.Value[row]}{suffix},", out var written);
                    at += written;
                }

                at--; // The last comma; openings and temperature are never missing, so there is one.
                Utf8.TryWrite(bytes.AsSpan(at), $" {day.MeasuredAt[tick]}\n", out var end);
                at += end;
            }
        }

        return bytes[..at];
    }
}
