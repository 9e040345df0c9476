using System.Globalization;
using Telemetry.Containers;
using Telemetry.Quantities;

namespace Telemetry.Readings;

/// <summary>Decides whether a reading may be counted. A column of refusals, then the deed.</summary>
public static class Admission
{
    /// <summary>A device clock may run ahead of the server by this much before its readings are kept aside.</summary>
    public static readonly TimeSpan ClockTolerance = TimeSpan.FromMinutes(10);

    /// <summary>No container sensor of this kind measured before this; an earlier clock was never set (1970, 1980, 2000).</summary>
    public static readonly Instant EarliestMeasurement = Instant.FromUtc(2005, 1, 1);

    /// <summary>Null when the reading is accepted; otherwise why not.</summary>
    /// <param name="device">The device as the broker authenticated it.</param>
    public static Verdict? Judge(in Reading reading, Device device, RegistryIndex registry, Instant receivedAt)
    {
        if (QuantityRange.Of(reading.Quantity) is not { } range)
            return Refuse("quantity", (int)reading.Quantity, "is not a known quantity; update the server or correct the device.");
        if (reading.Status == ReadingStatus.Unspecified || !Enum.IsDefined(reading.Status))
            return Refuse("status", (int)reading.Status, "is not a known status; update the server or correct the device.");
        if (reading.Calibration < 0) return Refuse("calibration", reading.Calibration, "must be 0 or more.");
        if (reading.HasValue && !range.Contains(reading.Value))
            return Refuse("value", reading.Value, $"is impossible for {reading.Quantity}: expected {range.Minimum} to {range.Maximum} {range.Unit}; check the calibration.");
        if (!reading.HasValue && reading.Value != 0)
            return Refuse("value", reading.Value, $"accompanies status {reading.Status}; only Ok and Suspect carry a value.");
        if (!Identifier.IsValid(reading.Container)) return Refuse("container", reading.Container, $"is not an id; write {Identifier.Grammar}.");
        if (!registry.Containers.ContainsKey(reading.Container))
            return Keep("container", reading.Container, "is not in the registry; register it and the reading can be taken in.");
        if (!device.Containers.Contains(reading.Container, StringComparer.Ordinal))
            return Keep("container", reading.Container, $"is not assigned to device {device.Id}; assign it in the registry or correct the device.");
        if (reading.MeasuredAt < EarliestMeasurement)
            return Keep("measured_at", reading.MeasuredAt, $"lies before {EarliestMeasurement}: the device's clock was not set; repair its clock.");
        if (reading.MeasuredAt > receivedAt + ClockTolerance)
            return Keep("measured_at", reading.MeasuredAt, $"lies after the time of arrival {receivedAt}: the device's clock runs ahead; repair its clock.");
        return null;
    }

    private static Verdict Refuse<T>(string field, T value, string reason) => new(Fate.Refused, field, Text(value), reason);

    private static Verdict Keep<T>(string field, T value, string reason) => new(Fate.Kept, field, Text(value), reason);

    /// <summary>Values come from outside: at most 80 characters and no control characters reach a log line or a page.</summary>
    private static string Text<T>(T value)
    {
        var text = Convert.ToString(value, CultureInfo.InvariantCulture) ?? "";
        return string.Concat(text.Take(80).Select(c => char.IsControl(c) ? '?' : c));
    }
}
