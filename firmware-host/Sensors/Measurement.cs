using Telemetry.Readings;

namespace Telemetry.Edge.Sensors;

/// <summary>What a sensor answered: a value in the quantity's unit with a status, and the part's own number. Only Ok and Suspect carry a value.</summary>
public readonly record struct Measurement(long Value, ReadingStatus Status, long Raw)
{
    public static Measurement Failed(ReadingStatus status, long raw = 0) => new(0, status, raw);
}
