using Telemetry.Readings;

namespace Telemetry.Edge.Sensors;

/// <summary>One shot of a sensor.</summary>
/// <param name="Value">In the sensor's unit; 0 and meaningless unless <see cref="HasValue"/>.</param>
/// <param name="Status">How it went. A failed bus is a status, never a number.</param>
/// <param name="Raw">The part's own number (mm, counts), kept also where the value is refused.</param>
public readonly record struct Measurement(long Value, ReadingStatus Status, long Raw)
{
    public bool HasValue => Status is ReadingStatus.Ok or ReadingStatus.Suspect;

    public static Measurement Without(ReadingStatus status, long raw = 0) => new(0, status, raw);
}
