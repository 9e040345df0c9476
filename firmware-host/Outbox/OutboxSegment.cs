using System.Buffers.Binary;
using System.Globalization;
using System.Numerics;
using System.Text;
using Telemetry.Quantities;
using Telemetry.Readings;

namespace Telemetry.Edge.Outbox;

/// <summary>The bytes of one segment: see README.md beside this file.</summary>
internal static class OutboxSegment
{
    public const int HeaderLength = 36;
    private const int RecordOverhead = 6;

    public static string NameOf(int number) => number.ToString("D8", CultureInfo.InvariantCulture) + ".out";

    public static byte[] Header(ulong epoch, ulong firstSequence, long cursor)
    {
        var header = new byte[HeaderLength];
        "TOUT"u8.CopyTo(header);
        BinaryPrimitives.WriteUInt16LittleEndian(header.AsSpan(4), 1);
        BinaryPrimitives.WriteUInt64LittleEndian(header.AsSpan(8), epoch);
        BinaryPrimitives.WriteUInt64LittleEndian(header.AsSpan(16), firstSequence);
        BinaryPrimitives.WriteInt64LittleEndian(header.AsSpan(24), cursor);
        BinaryPrimitives.WriteUInt32LittleEndian(header.AsSpan(32), Crc(header.AsSpan(0, 32)));
        return header;
    }

    public static void Write(MemoryStream target, in Reading reading)
    {
        using var payload = new MemoryStream();
        using (var writer = new BinaryWriter(payload, Encoding.UTF8, leaveOpen: true))
        {
            writer.Write(reading.Container);
            writer.Write7BitEncodedInt((int)reading.Quantity);
            WriteSigned(writer, reading.MeasuredAt.UnixMilliseconds);
            WriteSigned(writer, reading.Value);
            writer.Write7BitEncodedInt((int)reading.Status);
            WriteSigned(writer, reading.Raw);
            writer.Write7BitEncodedInt(reading.Calibration);
        }

        Span<byte> overhead = stackalloc byte[RecordOverhead];
        var bytes = payload.GetBuffer().AsSpan(0, (int)payload.Length);
        BinaryPrimitives.WriteUInt16LittleEndian(overhead, (ushort)bytes.Length);
        BinaryPrimitives.WriteUInt32LittleEndian(overhead[2..], Crc(bytes));
        target.Write(overhead);
        target.Write(bytes);
    }

    /// <summary>Null when the header is damaged: the segment was being created when the power went, so it holds nothing.</summary>
    public static (ulong Epoch, ulong FirstSequence, long Cursor, List<Reading> Readings)? Read(byte[] content)
    {
        if (content.Length < HeaderLength || !content.AsSpan(0, 4).SequenceEqual("TOUT"u8)) return null;
        if (BinaryPrimitives.ReadUInt32LittleEndian(content.AsSpan(32)) != Crc(content.AsSpan(0, 32))) return null;
        var version = BinaryPrimitives.ReadUInt16LittleEndian(content.AsSpan(4));
        if (version != 1) throw new InvalidDataException($"outbox: version {version} was written by a newer agent; start that one, or empty the outbox with it first.");
        var readings = new List<Reading>();
        var rest = content.AsSpan(HeaderLength);
        while (rest.Length >= RecordOverhead)
        {
            var length = BinaryPrimitives.ReadUInt16LittleEndian(rest);
            if (length == 0 || rest.Length < RecordOverhead + length) break;
            var payload = rest.Slice(RecordOverhead, length);
            if (BinaryPrimitives.ReadUInt32LittleEndian(rest[2..]) != Crc(payload)) break;
            readings.Add(ReadPayload(payload.ToArray()));
            rest = rest[(RecordOverhead + length)..];
        }

        return (BinaryPrimitives.ReadUInt64LittleEndian(content.AsSpan(8)), BinaryPrimitives.ReadUInt64LittleEndian(content.AsSpan(16)),
            BinaryPrimitives.ReadInt64LittleEndian(content.AsSpan(24)), readings);
    }

    private static Reading ReadPayload(byte[] payload)
    {
        using var reader = new BinaryReader(new MemoryStream(payload), Encoding.UTF8);
        return new Reading(
            reader.ReadString(), (Quantity)reader.Read7BitEncodedInt(), new Instant(ReadSigned(reader)), ReadSigned(reader),
            (ReadingStatus)reader.Read7BitEncodedInt(), ReadSigned(reader), reader.Read7BitEncodedInt());
    }

    private static void WriteSigned(BinaryWriter writer, long value) => writer.Write7BitEncodedInt64((value << 1) ^ (value >> 63));

    private static long ReadSigned(BinaryReader reader)
    {
        var coded = reader.Read7BitEncodedInt64();
        return unchecked((long)((ulong)coded >> 1)) ^ -(coded & 1);
    }

    private static uint Crc(ReadOnlySpan<byte> data)
    {
        var crc = uint.MaxValue;
        foreach (var value in data) crc = BitOperations.Crc32C(crc, value);
        return ~crc;
    }
}
