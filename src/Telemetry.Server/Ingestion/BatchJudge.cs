using Telemetry.Containers;
using Telemetry.Quantities;
using Telemetry.Readings;

namespace Telemetry.Server.Ingestion;

/// <summary>
/// Gives a batch its owner and each row that cannot be counted its verdict. <see cref="Admission"/> has the rules; a row that is plainly in
/// order is passed without asking it.
/// </summary>
public static class BatchJudge
{
    private static readonly QuantityRange?[] Ranges =
        [.. Enumerable.Range(0, Enum.GetValues<Quantity>().Max(quantity => (int)quantity) + 1).Select(code => QuantityRange.Of((Quantity)code))];

    /// <param name="device">The device as the broker authenticated it.</param>
    public static void Judge(string device, ReadingColumns batch, RegistryIndex registry, Instant receivedAt)
    {
        var registered = registry.Devices.GetValueOrDefault(device);
        (batch.Device, batch.Owner, batch.ReceivedAt) = (device, registered?.Owner ?? "", receivedAt);
        if (registered is null)
        {
            var unknown = new Verdict(Fate.Kept, "device", device, "is not in the registry; register it and the reading can be taken in.");
            for (var row = 0; row < batch.Count; row++) batch.SetAside.Add(new RowVerdict(row, unknown));
            return;
        }

        Span<bool> known = batch.Containers.Count <= 256 ? stackalloc bool[batch.Containers.Count] : new bool[batch.Containers.Count];
        for (var i = 0; i < known.Length; i++)
            known[i] = registry.Containers.ContainsKey(batch.Containers[i]) && registered.Containers.Contains(batch.Containers[i], StringComparer.Ordinal);
        var latest = (receivedAt + Admission.ClockTolerance).UnixMilliseconds;
        for (var row = 0; row < batch.Count; row++)
        {
            if (IsPlainlyInOrder(batch, row, known, latest)) continue;
            if (Admission.Judge(batch[row], registered, registry, receivedAt) is { } verdict) batch.SetAside.Add(new RowVerdict(row, verdict));
        }
    }

    private static bool IsPlainlyInOrder(ReadingColumns batch, int row, ReadOnlySpan<bool> known, long latest) =>
        batch.Status[row] == (int)ReadingStatus.Ok
        && (uint)batch.Quantity[row] < Ranges.Length
        && Ranges[batch.Quantity[row]] is { } range
        && range.Contains(batch.Value[row])
        && batch.Calibration[row] >= 0
        && batch.MeasuredAt[row] >= Admission.EarliestMeasurement.UnixMilliseconds
        && batch.MeasuredAt[row] <= latest
        && known[batch.Container[row]];
}
