namespace Telemetry.Simulators.Histories;

/// <summary>What came out of a folder of histories: the readable rows, and every other row with its reason.</summary>
public sealed record HistoryImport(IReadOnlyList<DeviceHistory> Histories, IReadOnlyList<HistoryError> Refused);
