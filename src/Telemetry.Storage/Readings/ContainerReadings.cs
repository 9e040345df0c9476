using Telemetry.Readings;

namespace Telemetry.Storage.Readings;

/// <summary>Readings of one container, by quantity and then by time.</summary>
/// <param name="Readings">At least one. Without raw values and calibration versions: both are 0.</param>
public sealed record ContainerReadings(string Container, IReadOnlyList<Reading> Readings);
