using Telemetry.Quantities;

namespace Telemetry.Readings;

/// <summary>One measured value of one quantity of one container.</summary>
/// <param name="Container">The container's id in the registry.</param>
/// <param name="Quantity">What was measured; its unit is the unit of <paramref name="Value"/>.</param>
/// <param name="MeasuredAt">When the sensor measured, by the device's clock; never re-stamped on the way.</param>
/// <param name="Value">The value in the quantity's unit; 0 and meaningless unless <see cref="HasValue"/>.</param>
/// <param name="Status">How the measurement went.</param>
/// <param name="Raw">The part's own number (mm, counts), so that a conversion can be redone.</param>
/// <param name="Calibration">The version of the calibration that made <paramref name="Value"/> from <paramref name="Raw"/>.</param>
public readonly record struct Reading(
    string Container, Quantity Quantity, Instant MeasuredAt, long Value, ReadingStatus Status, long Raw = 0, int Calibration = 0)
{
    public bool HasValue => Status is ReadingStatus.Ok or ReadingStatus.Suspect;
}
