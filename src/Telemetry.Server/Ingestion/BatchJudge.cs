using Telemetry.Containers;
using Telemetry.Quantities;
using Telemetry.Readings;

namespace Telemetry.Server.Ingestion;

/// <summary>
/// Gives a batch its owner and each row that cannot be counted its verdict. <see cref="Admission"/> has the rules; a batch or a row that is plainly in
/// order is passed without asking it.
/// </summary>
public static class BatchJudge
{
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
        for (var i = 0; i < known.Length; i++) known[i] = MaySpeakFor(registered, batch.Containers[i], registry);
        var latest = (receivedAt + Admission.ClockTolerance).UnixMilliseconds;
        if (!known.Contains(false) && PlainOrder.Holds(batch, 0, batch.Count, latest)) return;
        for (var row = 0; row < batch.Count; row++)
        {
            if (known[batch.Container[row]] && PlainOrder.Holds(batch, row, 1, latest)) continue;
            if (Admission.Judge(batch[row], registered, registry, receivedAt) is { } verdict) batch.SetAside.Add(new RowVerdict(row, verdict));
        }
    }

    private static bool MaySpeakFor(Device device, string container, RegistryIndex registry)
    {
        if (!registry.Containers.ContainsKey(container)) return false;
        for (var i = 0; i < device.Containers.Count; i++)
        {
            if (string.Equals(device.Containers[i], container, StringComparison.Ordinal)) return true;
        }

        return false;
    }
}
