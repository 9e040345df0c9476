using Telemetry.Quantities;
using Telemetry.Readings;

namespace Telemetry.Storage.ReadingLog;

/// <summary>
/// The payloads of version 2; the numbers are those of <see cref="PayloadWriter"/>.
/// <code>
/// columns     = device | owner | epoch u64 | sentAt | receivedAt | containers count | container*
///             | rows count | runs count | (sequence step, length)*
///             | container column | quantity column | status column | calibration column | lag | measuredAt* | value* | raw*
///             | set-aside count | (row, fate, field, value, reason)*
/// column      = period | code*                       see <see cref="ColumnCoding"/>
/// dead letter = device | receivedAt | reason | payload
/// </code>
/// A sequence step is the distance from the end of the run before. measuredAt, value and raw are differences: measuredAt to the row before,
/// value and raw to the row <c>lag</c> rows before, which is the last one of the same quantity when a device measures several in turn.
/// </summary>
internal static class LogPayload
{
    public static void Write(PayloadWriter writer, ReadingColumns batch)
    {
        writer.Text(batch.Device);
        writer.Text(batch.Owner);
        writer.Fixed64(batch.Epoch);
        writer.Signed(batch.SentAt.UnixMilliseconds);
        writer.Signed(batch.ReceivedAt.UnixMilliseconds);
        writer.Unsigned((ulong)batch.Containers.Count);
        foreach (var container in batch.Containers) writer.Text(container);
        WriteSequences(writer, batch.Sequence.AsSpan(0, batch.Count));
        ColumnCoding.Write(writer, batch.Container.AsSpan(0, batch.Count));
        var lag = Math.Max(1, ColumnCoding.Write(writer, batch.Quantity.AsSpan(0, batch.Count)));
        ColumnCoding.Write(writer, batch.Status.AsSpan(0, batch.Count));
        ColumnCoding.Write(writer, batch.Calibration.AsSpan(0, batch.Count));
        writer.Unsigned((ulong)lag);
        writer.Differences(batch.MeasuredAt.AsSpan(0, batch.Count), 1);
        writer.Differences(batch.Value.AsSpan(0, batch.Count), lag);
        writer.Differences(batch.Raw.AsSpan(0, batch.Count), lag);
        writer.Unsigned((ulong)batch.SetAside.Count);
        foreach (var (row, verdict) in batch.SetAside)
        {
            writer.Unsigned((ulong)row);
            writer.Byte((byte)verdict.Fate);
            writer.Text(verdict.Field);
            writer.Text(verdict.Value);
            writer.Text(verdict.Reason);
        }
    }

    /// <summary>Fills <paramref name="batch"/> from a record of readings of any version.</summary>
    public static void Read(LogRecord record, ReadingColumns batch)
    {
        if (record.Kind == LogRecordKind.Rows) RowsPayloadV1.Read(record.Payload.Span, batch);
        else Read(record.Payload.Span, batch);
    }

    public static void Write(PayloadWriter writer, DeadLetter letter)
    {
        writer.Text(letter.Device);
        writer.Signed(letter.ReceivedAt.UnixMilliseconds);
        writer.Text(letter.Reason);
        writer.Raw(letter.Payload);
    }

    public static DeadLetter ReadDeadLetter(LogRecord record)
    {
        var reader = new PayloadReader(record.Payload.Span);
        return new DeadLetter(reader.Text(), new Instant(reader.Signed()), reader.Text(), reader.Raw().ToArray());
    }

    public static long CountReadings(LogRecord record)
    {
        if (!record.HoldsReadings) return 0;
        var batch = new ReadingColumns();
        Read(record, batch);
        return batch.Count;
    }

    /// <summary>Fills <paramref name="batch"/> from a payload of readings in columns.</summary>
    public static void Read(ReadOnlySpan<byte> payload, ReadingColumns batch)
    {
        var reader = new PayloadReader(payload);
        ReadHead(ref reader, batch);
        ReadSequences(ref reader, batch.Sequence.AsSpan(0, batch.Count));
        ColumnCoding.Read(ref reader, batch.Container.AsSpan(0, batch.Count));
        ColumnCoding.Read(ref reader, batch.Quantity.AsSpan(0, batch.Count));
        ColumnCoding.Read(ref reader, batch.Status.AsSpan(0, batch.Count));
        ColumnCoding.Read(ref reader, batch.Calibration.AsSpan(0, batch.Count));
        var lag = reader.Count();
        reader.Differences(batch.MeasuredAt.AsSpan(0, batch.Count), 1);
        reader.Differences(batch.Value.AsSpan(0, batch.Count), lag);
        reader.Differences(batch.Raw.AsSpan(0, batch.Count), lag);
        for (var left = reader.Count(); left > 0; left--)
            batch.SetAside.Add(new RowVerdict(reader.Count(), new Verdict((Fate)reader.Byte(), reader.Text(), reader.Text(), reader.Text())));
    }

    /// <summary>Everything before the rows, and room for them; the same in both versions.</summary>
    internal static void ReadHead(ref PayloadReader reader, ReadingColumns batch)
    {
        (batch.Device, batch.Owner, batch.Epoch) = (reader.Text(), reader.Text(), reader.Fixed64());
        (batch.SentAt, batch.ReceivedAt) = (new Instant(reader.Signed()), new Instant(reader.Signed()));
        batch.Reset(0);
        for (var left = reader.Items(); left > 0; left--) batch.Containers.Add(reader.Text());
        batch.Grow(reader.Items());
    }

    private static void WriteSequences(PayloadWriter writer, ReadOnlySpan<ulong> sequences)
    {
        writer.Unsigned((ulong)sequences.Length);
        if (sequences.Length > 0 && unchecked(sequences[^1] - sequences[0]) == (ulong)(sequences.Length - 1))
        {
            // Ascending and as many as they span: one run, which is how devices send.
            writer.Unsigned(1);
            writer.Unsigned(sequences[0]);
            writer.Unsigned((ulong)sequences.Length);
            return;
        }

        var runs = 1;
        for (var i = 1; i < sequences.Length; i++) runs += sequences[i] == sequences[i - 1] + 1 ? 0 : 1;
        writer.Unsigned((ulong)runs);
        ulong end = 0;
        for (var i = 0; i < sequences.Length;)
        {
            var start = i++;
            while (i < sequences.Length && sequences[i] == sequences[i - 1] + 1) i++;
            writer.Unsigned(sequences[start] - end);
            writer.Unsigned((ulong)(i - start));
            end = unchecked(sequences[i - 1] + 1);
        }
    }

    private static void ReadSequences(ref PayloadReader reader, Span<ulong> sequences)
    {
        ulong next = 0;
        var row = 0;
        for (var runs = reader.Count(); runs > 0; runs--)
        {
            next += reader.Unsigned();
            for (var left = reader.Count(); left > 0; left--) sequences[row++] = unchecked(next++);
        }
    }
}
