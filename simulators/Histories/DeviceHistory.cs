namespace Telemetry.Simulators.Histories;

/// <summary>What one device measured.</summary>
/// <param name="Samples">Sorted by time, ties by container id in ordinal order.</param>
public sealed record DeviceHistory(string Device, IReadOnlyList<HistorySample> Samples)
{
    public static DeviceHistory Of(string device, IEnumerable<HistorySample> samples) =>
        new(device, [.. samples.OrderBy(sample => sample.At).ThenBy(sample => sample.Container, StringComparer.Ordinal)]);
}
