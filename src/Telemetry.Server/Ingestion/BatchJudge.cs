using Telemetry.Containers;
using Telemetry.Protocol.Readings;
using Telemetry.Quantities;
using Telemetry.Readings;
using Telemetry.Storage.ReadingLog;

namespace Telemetry.Server.Ingestion;

/// <summary>Gives a decoded batch its owner and each of its rows a verdict.</summary>
public static class BatchJudge
{
    /// <param name="device">The device as the broker authenticated it.</param>
    public static LoggedBatch Judge(string device, DecodedBatch batch, RegistryIndex registry, Instant receivedAt)
    {
        var registered = registry.Devices.GetValueOrDefault(device);
        var rows = batch.Rows.Select((reading, i) => new JudgedReading(
            batch.FirstSequence + (ulong)i,
            reading,
            registered is null
                ? new Verdict(Fate.Kept, "device", device, "is not in the registry; register it and the reading can be taken in.")
                : Admission.Judge(reading, registered, registry, receivedAt)));
        return new LoggedBatch(device, registered?.Owner ?? "", batch.Epoch, batch.SentAt, receivedAt, [.. rows]);
    }
}
