using Telemetry.Quantities;

namespace Telemetry.Server.Events;

/// <summary>What came in for a container since it was looked at last.</summary>
/// <param name="First">The earliest time of measuring.</param>
/// <param name="Last">The latest.</param>
/// <param name="Segment">The first segment of the log that holds any of it; 0 for everything there is.</param>
internal readonly record struct TouchedSpan(string Container, Instant First, Instant Last, ulong Segment)
{
    public static TouchedSpan Everything(string container) => new(container, Instant.MinValue, Instant.MaxValue, 0);

    public TouchedSpan With(TouchedSpan other) => this with
    {
        First = other.First < First ? other.First : First,
        Last = other.Last > Last ? other.Last : Last,
        Segment = Math.Min(Segment, other.Segment),
    };
}
