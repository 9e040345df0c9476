using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Telemetry.Quantities;
using Telemetry.Readings;

namespace Telemetry.Reporting.Evidence;

/// <summary>
/// Which readings an emptying is tied to, and their hash: those of its container from a day before its instant until a day after it. A fixed window, so that whoever holds readings can
/// hash them again without finding emptyings; readings of it that come in later change the hash, and are meant to.
/// </summary>
public static class EmptyingReadings
{
    public static readonly TimeSpan Reach = TimeSpan.FromDays(1);

    /// <param name="at">Of the emptying.</param>
    public static TimeWindow Window(Instant at) => new(at - Reach, at + Reach);

    /// <summary>
    /// SHA-256, 64 lower-case hexadecimal digits: a line with the container, then one a reading with time in milliseconds, number of the quantity, value, number of the status, raw value and
    /// calibration, in the order of those numbers; copies count once.
    /// </summary>
    /// <param name="readings">Of the container within the window, in any order.</param>
    public static string Digest(string container, IEnumerable<Reading> readings)
    {
        var content = new StringBuilder(container).Append('\n');
        var ordered = readings.Select(one => (At: one.MeasuredAt.UnixMilliseconds, Quantity: (int)one.Quantity, one.Value, Status: (int)one.Status, one.Raw, one.Calibration)).Distinct().Order();
        foreach (var one in ordered) content.Append(CultureInfo.InvariantCulture, $"{one.At} {one.Quantity} {one.Value} {one.Status} {one.Raw} {one.Calibration}\n");
        return Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(content.ToString())));
    }
}
