using Google.Protobuf;
using Telemetry.Protocol.V1;
using Telemetry.Quantities;
using Telemetry.Readings;

namespace Telemetry.Protocol.Readings;

/// <summary>Turns readings into the packed-column message and back. Encoding is deterministic: the same readings give the same bytes.</summary>
public static class BatchCodec
{
    /// <summary>The most rows a batch may hold; a larger one is unreadable. 8,192 rows are about 100 kB.</summary>
    public const int MaximumRows = 8_192;

    public static byte[] Encode(ulong epoch, ulong firstSequence, Instant sentAt, IReadOnlyList<Reading> rows)
    {
        ArgumentOutOfRangeException.ThrowIfGreaterThan(rows.Count, MaximumRows);
        var batch = new ReadingBatch { Epoch = epoch, FirstSequence = firstSequence, SentAtMs = sentAt.UnixMilliseconds };
        var dictionary = new Dictionary<string, uint>(StringComparer.Ordinal);
        long previous = 0;
        foreach (var row in rows)
        {
            if (!dictionary.TryGetValue(row.Container, out var index))
            {
                index = (uint)dictionary.Count;
                dictionary.Add(row.Container, index);
                batch.Containers.Add(row.Container);
            }

            batch.Container.Add(index);
            batch.Quantity.Add((uint)row.Quantity);
            batch.MeasuredAtMs.Add(row.MeasuredAt.UnixMilliseconds - previous);
            previous = row.MeasuredAt.UnixMilliseconds;
            batch.Value.Add(row.Value);
            batch.Status.Add((uint)row.Status);
            batch.Raw.Add(row.Raw);
            batch.Calibration.Add((uint)row.Calibration);
        }

        return batch.ToByteArray();
    }

    /// <exception cref="UnreadableBatchException">The payload is not a batch, its columns differ in length, or it is too large.</exception>
    public static DecodedBatch Decode(ReadOnlySpan<byte> payload)
    {
        ReadingBatch batch;
        try
        {
            batch = ReadingBatch.Parser.ParseFrom(payload);
        }
        catch (InvalidProtocolBufferException error)
        {
            throw new UnreadableBatchException($"payload: {payload.Length} bytes are not a ReadingBatch; publish the protobuf message of telemetry/v1.", error);
        }

        RefuseUnevenColumns(batch);
        try
        {
            return new DecodedBatch(batch.Epoch, batch.FirstSequence, new Instant(batch.SentAtMs), Rows(batch));
        }
        catch (OverflowException error)
        {
            throw new UnreadableBatchException("measured_at_ms: the differences add up to more than 64 bits; send row 0 absolute and the others as differences.", error);
        }
    }

    private static void RefuseUnevenColumns(ReadingBatch batch)
    {
        var rows = batch.Value.Count;
        if (rows is 0 or > MaximumRows) throw new UnreadableBatchException($"value: {rows} rows; send 1 to {MaximumRows} in a batch.");
        (string Name, int Count)[] columns =
        [
            ("container", batch.Container.Count), ("quantity", batch.Quantity.Count), ("measured_at_ms", batch.MeasuredAtMs.Count),
            ("status", batch.Status.Count), ("raw", batch.Raw.Count), ("calibration", batch.Calibration.Count),
        ];
        foreach (var (name, count) in columns)
        {
            if (count != rows) throw new UnreadableBatchException($"{name}: {count} entries where value has {rows}; every column has one entry a row.");
        }

        if (batch.FirstSequence > ulong.MaxValue - (ulong)rows) throw new UnreadableBatchException($"first_sequence: {batch.FirstSequence} leaves no room for {rows} rows; start an epoch at 0.");
        foreach (var index in batch.Container)
        {
            if (index >= batch.Containers.Count) throw new UnreadableBatchException($"container: index {index} where containers has {batch.Containers.Count} entries; add the id.");
        }
    }

    private static Reading[] Rows(ReadingBatch batch)
    {
        var rows = new Reading[batch.Value.Count];
        long measuredAt = 0;
        for (var i = 0; i < rows.Length; i++)
        {
            measuredAt += batch.MeasuredAtMs[i];
            rows[i] = new Reading(
                batch.Containers[(int)batch.Container[i]],
                unchecked((Quantity)batch.Quantity[i]),
                new Instant(measuredAt),
                batch.Value[i],
                unchecked((ReadingStatus)batch.Status[i]),
                batch.Raw[i],
                unchecked((int)batch.Calibration[i]));
        }

        return rows;
    }
}
