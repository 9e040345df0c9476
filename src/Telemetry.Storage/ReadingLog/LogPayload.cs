using System.Text;
using Telemetry.Quantities;
using Telemetry.Readings;

namespace Telemetry.Storage.ReadingLog;

/// <summary>
/// The payload of a record. Numbers are 7-bit variable-length integers, signed ones zigzag; strings are length and UTF-8.
/// <code>
/// batch       = device | owner | epoch u64 | sentAt | receivedAt | containers count | container* | rows count | row*
/// row         = sequence step | container index | quantity | measuredAt step | value | status | raw | calibration | fate | [field | value | reason]
/// dead letter = device | receivedAt | reason | payload length | payload
/// </code>
/// A step is the difference to the row before. The last three fields are there when the fate is not 0 (accepted).
/// </summary>
public static class LogPayload
{
    public static byte[] Write(LoggedBatch batch)
    {
        using var buffer = new MemoryStream(64 + (batch.Rows.Count * 16));
        using var writer = new BinaryWriter(buffer, Encoding.UTF8);
        writer.Write(batch.Device);
        writer.Write(batch.Owner);
        writer.Write(batch.Epoch);
        WriteSigned(writer, batch.SentAt.UnixMilliseconds);
        WriteSigned(writer, batch.ReceivedAt.UnixMilliseconds);
        var containers = batch.Rows.Select(row => row.Reading.Container).Distinct(StringComparer.Ordinal).ToList();
        writer.Write7BitEncodedInt(containers.Count);
        foreach (var container in containers) writer.Write(container);
        var index = containers.Select((container, i) => (container, i)).ToDictionary(pair => pair.container, pair => pair.i, StringComparer.Ordinal);
        writer.Write7BitEncodedInt(batch.Rows.Count);
        ulong sequence = 0;
        long measuredAt = 0;
        foreach (var row in batch.Rows)
        {
            var reading = row.Reading;
            WriteSigned(writer, unchecked((long)(row.Sequence - sequence)));
            writer.Write7BitEncodedInt(index[reading.Container]);
            writer.Write7BitEncodedInt((int)reading.Quantity);
            WriteSigned(writer, unchecked(reading.MeasuredAt.UnixMilliseconds - measuredAt));
            WriteSigned(writer, reading.Value);
            writer.Write7BitEncodedInt((int)reading.Status);
            WriteSigned(writer, reading.Raw);
            writer.Write7BitEncodedInt(reading.Calibration);
            writer.Write((byte)(row.Verdict?.Fate ?? Fate.Accepted));
            if (row.Verdict is { } verdict)
            {
                writer.Write(verdict.Field);
                writer.Write(verdict.Value);
                writer.Write(verdict.Reason);
            }

            (sequence, measuredAt) = (row.Sequence, reading.MeasuredAt.UnixMilliseconds);
        }

        writer.Flush();
        return buffer.ToArray();
    }

    public static LoggedBatch ReadBatch(byte[] payload)
    {
        using var reader = new BinaryReader(new MemoryStream(payload), Encoding.UTF8);
        var device = reader.ReadString();
        var owner = reader.ReadString();
        var epoch = reader.ReadUInt64();
        var sentAt = new Instant(ReadSigned(reader));
        var receivedAt = new Instant(ReadSigned(reader));
        var containers = new string[reader.Read7BitEncodedInt()];
        for (var i = 0; i < containers.Length; i++) containers[i] = reader.ReadString();
        var rows = new JudgedReading[reader.Read7BitEncodedInt()];
        ulong sequence = 0;
        long measuredAt = 0;
        for (var i = 0; i < rows.Length; i++)
        {
            sequence = unchecked(sequence + (ulong)ReadSigned(reader));
            var container = containers[reader.Read7BitEncodedInt()];
            var quantity = (Quantity)reader.Read7BitEncodedInt();
            measuredAt = unchecked(measuredAt + ReadSigned(reader));
            var reading = new Reading(
                container, quantity, new Instant(measuredAt), ReadSigned(reader), (ReadingStatus)reader.Read7BitEncodedInt(), ReadSigned(reader), reader.Read7BitEncodedInt());
            var fate = (Fate)reader.ReadByte();
            var verdict = fate == Fate.Accepted ? null : new Verdict(fate, reader.ReadString(), reader.ReadString(), reader.ReadString());
            rows[i] = new JudgedReading(sequence, reading, verdict);
        }

        return new LoggedBatch(device, owner, epoch, sentAt, receivedAt, rows);
    }

    public static byte[] Write(DeadLetter letter)
    {
        using var buffer = new MemoryStream();
        using var writer = new BinaryWriter(buffer, Encoding.UTF8);
        writer.Write(letter.Device);
        WriteSigned(writer, letter.ReceivedAt.UnixMilliseconds);
        writer.Write(letter.Reason);
        writer.Write7BitEncodedInt(letter.Payload.Length);
        writer.Write(letter.Payload);
        writer.Flush();
        return buffer.ToArray();
    }

    public static DeadLetter ReadDeadLetter(byte[] payload)
    {
        using var reader = new BinaryReader(new MemoryStream(payload), Encoding.UTF8);
        return new DeadLetter(reader.ReadString(), new Instant(ReadSigned(reader)), reader.ReadString(), reader.ReadBytes(reader.Read7BitEncodedInt()));
    }

    private static void WriteSigned(BinaryWriter writer, long value) => writer.Write7BitEncodedInt64((value << 1) ^ (value >> 63));

    private static long ReadSigned(BinaryReader reader)
    {
        var coded = reader.Read7BitEncodedInt64();
        return unchecked((long)((ulong)coded >> 1)) ^ -(coded & 1);
    }
}
