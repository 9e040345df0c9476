namespace Telemetry.Allocation;

/// <summary>A container without one usable reading in the period: its emptyings are missing, not zero.</summary>
/// <param name="UnusableReadings">Readings that came in without a usable value.</param>
public sealed record SilentContainer(string Container, string Municipality, string Stream, int UnusableReadings);
