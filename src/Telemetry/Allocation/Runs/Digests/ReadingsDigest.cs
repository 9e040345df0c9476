using Telemetry.Quantities;
using Telemetry.Readings;

namespace Telemetry.Allocation.Runs.Digests;

/// <summary>
/// Names the readings that an emptying was found in: SHA-256 over the container's readings from when it was last seen full to when it was first seen empty, both included. In canonical
/// form, by time, quantity, value and status, copies once; without raw values and calibrations, which a later conversion may change.
/// </summary>
public static class ReadingsDigest
{
    /// <param name="readings">Of the container, by time; more than the window may be among them.</param>
    /// <returns>64 lower-case hexadecimal digits.</returns>
    public static string Of(string container, IEnumerable<Reading> readings, Instant lastFull, Instant firstEmpty)
    {
        var bytes = new CanonicalBytes().Field("readings").Field(container).End();
        var window = readings.Where(reading => lastFull <= reading.MeasuredAt && reading.MeasuredAt <= firstEmpty)
            .Select(reading => (reading.MeasuredAt.UnixMilliseconds, Quantity: (int)reading.Quantity, reading.Value, Status: (int)reading.Status)).Distinct().Order();
        foreach (var (at, quantity, value, status) in window) bytes.Field(at).Field(quantity).Field(value).Field(status).End();
        return Convert.ToHexStringLower(bytes.TakeDigest());
    }
}
