using System.Numerics;
using Google.Protobuf;
using Google.Protobuf.Collections;
using Telemetry.Protocol.V1;
using Telemetry.Quantities;
using Telemetry.Readings;

namespace Telemetry.Protocol.Readings;

/// <summary>Turns readings into the packed-column message and back. Encoding is deterministic: the same readings give the same bytes.</summary>
public static class BatchCodec
{
    /// <summary>The most rows a batch may hold; a larger one is unreadable. 8,192 rows are about 40 kB.</summary>
    public const int MaximumRows = 8_192;

    private const int LongestPeriod = 64;

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

        Shorten(batch.Container);
        Shorten(batch.Quantity);
        Shorten(batch.Status);
        Shorten(batch.Raw);
        Shorten(batch.Calibration);
        return batch.ToByteArray();
    }

    /// <summary>
    /// Fills <paramref name="batch"/>. Row i has sequence <c>first_sequence + i</c>. Codes unknown to this version are passed through for
    /// validation to refuse.
    /// </summary>
    /// <param name="names">Where the containers' strings are taken from; without it they are made.</param>
    /// <exception cref="UnreadableBatchException">The payload is not a batch, its columns do not fit each other, or it is too large.</exception>
    public static void Decode(ReadOnlySpan<byte> payload, ReadingColumns batch, RegisteredNames? names = null)
    {
        batch.Reset(0);
        var fields = BatchFields.Find(payload, batch.Containers, names);
        if (!fields.IsPlain)
        {
            batch.Reset(0);
            fields = BatchFields.Find(Plain(payload), batch.Containers, names);
        }

        var rows = new VarintColumn(fields.Value).Count;
        RefuseUnevenColumns(fields, rows);
        batch.Grow(rows);
        Fill(fields, batch);
    }

    private static void Fill(in BatchFields fields, ReadingColumns batch)
    {
        var rows = batch.Count;
        (batch.Epoch, batch.SentAt) = (fields.Epoch, new Instant(fields.SentAtMs));
        Count(fields.FirstSequence, batch.Sequence.AsSpan(0, rows));
        var containers = new VarintColumn(fields.Container).Codes(batch.Container.AsSpan(0, rows));
        new VarintColumn(fields.Quantity).Codes(batch.Quantity.AsSpan(0, rows));
        new VarintColumn(fields.Value).Signed(batch.Value.AsSpan(0, rows));
        new VarintColumn(fields.Status).Codes(batch.Status.AsSpan(0, rows));
        new VarintColumn(fields.Raw).Signed(batch.Raw.AsSpan(0, rows));
        new VarintColumn(fields.Calibration).Codes(batch.Calibration.AsSpan(0, rows));
        foreach (var code in containers)
        {
            var index = unchecked((uint)code);
            if (index >= batch.Containers.Count) throw new UnreadableBatchException($"container: index {index} where containers has {batch.Containers.Count} entries; add the id.");
        }

        try
        {
            new VarintColumn(fields.MeasuredAt).Sums(batch.MeasuredAt.AsSpan(0, rows));
        }
        catch (OverflowException error)
        {
            throw new UnreadableBatchException("measured_at_ms: the differences add up to more than 64 bits; send row 0 absolute and the others as differences.", error);
        }
    }

    private static void Count(ulong first, Span<ulong> sequences)
    {
        var row = 0;
        var next = Vector.CreateSequence(first, 1ul);
        for (; row <= sequences.Length - Vector<ulong>.Count; row += Vector<ulong>.Count, next += new Vector<ulong>((ulong)Vector<ulong>.Count)) next.CopyTo(sequences[row..]);
        for (; row < sequences.Length; row++) sequences[row] = first + (ulong)row;
    }

    /// <summary>The same message with every column packed and in one piece.</summary>
    private static byte[] Plain(ReadOnlySpan<byte> payload)
    {
        try
        {
            // Read twice: only the parser that keeps unknown fields looks whether they are whole, and only the other one leaves them out.
            _ = ReadingBatch.Parser.ParseFrom(payload);
            return ReadingBatch.Parser.WithDiscardUnknownFields(true).ParseFrom(payload).ToByteArray();
        }
        catch (InvalidProtocolBufferException error)
        {
            throw new UnreadableBatchException($"payload: {payload.Length} bytes are not a ReadingBatch; publish the protobuf message of telemetry/v1.", error);
        }
    }

    private static void RefuseUnevenColumns(in BatchFields fields, int rows)
    {
        if (rows is 0 or > MaximumRows) throw new UnreadableBatchException($"value: {rows} rows; send 1 to {MaximumRows} in a batch.");
        var times = new VarintColumn(fields.MeasuredAt).Count;
        if (times != rows) throw new UnreadableBatchException($"measured_at_ms: {times} entries where value has {rows}; send one entry a row.");
        RefuseUneven("container", fields.Container, rows);
        RefuseUneven("quantity", fields.Quantity, rows);
        RefuseUneven("status", fields.Status, rows);
        RefuseUneven("raw", fields.Raw, rows);
        RefuseUneven("calibration", fields.Calibration, rows);
        if (fields.FirstSequence > ulong.MaxValue - (ulong)rows)
            throw new UnreadableBatchException($"first_sequence: {fields.FirstSequence} leaves no room for {rows} rows; start an epoch at 0.");
    }

    private static void RefuseUneven(string name, ReadOnlySpan<byte> column, int rows)
    {
        var count = new VarintColumn(column).Count;
        if (count == 0 || count > rows) throw new UnreadableBatchException($"{name}: {count} entries where value has {rows}; send one entry a row, or the part that repeats.");
    }

    private static void Shorten<T>(RepeatedField<T> column)
        where T : IEquatable<T>
    {
        for (var period = 1; period <= Math.Min(LongestPeriod, column.Count - 1); period++)
        {
            if (!Repeats(column, period)) continue;
            while (column.Count > period) column.RemoveAt(column.Count - 1);
            return;
        }
    }

    private static bool Repeats<T>(RepeatedField<T> column, int period)
        where T : IEquatable<T>
    {
        for (var row = period; row < column.Count; row++)
        {
            if (!column[row].Equals(column[row - period])) return false;
        }

        return true;
    }
}
