using Telemetry.Protocol.Readings;
using Telemetry.Readings;

namespace Telemetry.Simulators.Load;

/// <summary>A device's day as the device would publish it.</summary>
public static class LoadPayload
{
    /// <param name="columns">Filled by <see cref="DeviceDay.CopyTo"/>.</param>
    public static byte[] Encode(ReadingColumns columns) =>
        BatchCodec.Encode(columns.Epoch, columns.Sequence[0], columns.SentAt, [.. Enumerable.Range(0, columns.Count).Select(row => columns[row])]);
}
