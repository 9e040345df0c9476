using Telemetry.Readings;

namespace Telemetry.Storage.ReadingLog;

/// <summary>
/// Readings as version 1 wrote them, row by row. Read, no longer written.
/// <code>
/// batch = device | owner | epoch u64 | sentAt | receivedAt | containers count | container* | rows count | row*
/// row   = sequence step | container index | quantity | measuredAt step | value | status | raw | calibration | fate u8 | [field | value | reason]
/// </code>
/// </summary>
internal static class RowsPayloadV1
{
    public static void Read(ReadOnlySpan<byte> payload, ReadingColumns batch)
    {
        var reader = new PayloadReader(payload);
        LogPayload.ReadHead(ref reader, batch);
        ulong sequence = 0;
        long measuredAt = 0;
        for (var row = 0; row < batch.Count; row++)
        {
            batch.Sequence[row] = sequence = unchecked(sequence + (ulong)reader.Signed());
            batch.Container[row] = reader.Count();
            batch.Quantity[row] = Code(reader.Unsigned());
            batch.MeasuredAt[row] = measuredAt = unchecked(measuredAt + reader.Signed());
            batch.Value[row] = reader.Signed();
            batch.Status[row] = Code(reader.Unsigned());
            batch.Raw[row] = reader.Signed();
            batch.Calibration[row] = Code(reader.Unsigned());
            var fate = (Fate)reader.Byte();
            if (fate != Fate.Accepted) batch.SetAside.Add(new RowVerdict(row, new Verdict(fate, reader.Text(), reader.Text(), reader.Text())));
        }
    }

    /// <summary>Version 1 wrote codes as 32 bits without a sign.</summary>
    private static int Code(ulong written) => unchecked((int)(uint)written);
}
