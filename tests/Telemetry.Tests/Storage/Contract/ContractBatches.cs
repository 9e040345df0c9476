using CsCheck;
using Telemetry.Quantities;
using Telemetry.Readings;

namespace Telemetry.Tests.Storage.Contract;

/// <summary>Random batches that meet often: few devices, containers, quantities and milliseconds.</summary>
internal static class ContractBatches
{
    public static readonly Instant Start = Instant.FromUtc(2024, 10, 1);

    private static readonly Gen<Reading> AnyReading = Gen.Select(
        Gen.OneOfConst("A1", "a-1", "b.2"),
        Gen.OneOfConst(Quantity.FillLevel, Quantity.ContentMass, Quantity.Tilt),
        Gen.Int[0, 19],
        Gen.Long,
        Gen.OneOfConst(ReadingStatus.Ok, ReadingStatus.Suspect, ReadingStatus.Timeout),
        Gen.Long,
        Gen.Int[0, 3],
        (container, quantity, offset, value, status, raw, calibration) =>
            new Reading(container, quantity, new Instant(Start.UnixMilliseconds + offset), status == ReadingStatus.Timeout ? 0 : value, status, raw, calibration));

    private static readonly Gen<(string Device, ulong Epoch, Reading[] Readings, bool[] SetAside, int ReceivedAt)> AnyBatch =
        Gen.Select(Gen.OneOfConst("device-1", "device-2"), Gen.OneOfConst(3UL, ulong.MaxValue), AnyReading.Array[1, 8], Gen.Bool.Array[8], Gen.Int[0, 3]);

    /// <param name="meeting">Whether two readings may have the same device, container, quantity and millisecond.</param>
    public static Gen<ReadingColumns[]> Batches(bool meeting) => AnyBatch.Array[1, 12].Select(batches => Number(batches, meeting));

    /// <summary>Numbers the readings as their devices would, so that no identity occurs twice.</summary>
    private static ReadingColumns[] Number((string Device, ulong Epoch, Reading[] Readings, bool[] SetAside, int ReceivedAt)[] batches, bool meeting)
    {
        var sequences = new Dictionary<(string, ulong), ulong>();
        var taken = new HashSet<(string, string, Quantity, Instant)>();
        return [.. batches.Select(batch =>
        {
            var rows = batch.Readings.Zip(batch.SetAside).Where(row => row.Second || meeting || taken.Add((batch.Device, row.First.Container, row.First.Quantity, row.First.MeasuredAt))).ToList();
            var first = sequences.GetValueOrDefault((batch.Device, batch.Epoch));
            sequences[(batch.Device, batch.Epoch)] = first + (ulong)rows.Count;
            var columns = StoredLog.Batch([.. rows.Select(row => row.First)], batch.Epoch, first, batch.Device, setAside: [.. Enumerable.Range(0, rows.Count).Where(row => rows[row].Second)]);
            columns.ReceivedAt = new Instant(Start.UnixMilliseconds + batch.ReceivedAt);
            return columns;
        })];
    }
}
