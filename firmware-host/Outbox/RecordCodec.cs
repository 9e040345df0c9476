using System.Buffers;
using System.Buffers.Binary;
using System.Text;
using Telemetry.Quantities;
using Telemetry.Readings;

namespace Telemetry.Edge.Outbox;

/// <summary>One reading as a record: length, CRC-32C, payload; README.md draws it.</summary>
internal static class RecordCodec
{
    public const int HeaderLength = 8;

    /// <summary>The fixed fields and an id of at most 255 bytes; anything longer is no record.</summary>
    public const int MaximumPayload = FixedLength + 255;

    private const int FixedLength = 31;

    public static void Write(in Reading reading, ArrayBufferWriter<byte> to)
    {
        var idLength = Encoding.UTF8.GetByteCount(reading.Container);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(idLength, 255, nameof(reading));
        var payloadLength = FixedLength + idLength;
        var record = to.GetSpan(HeaderLength + payloadLength)[..(HeaderLength + payloadLength)];
        var payload = record[HeaderLength..];
        payload[0] = checked((byte)reading.Quantity);
        payload[1] = checked((byte)reading.Status);
        BinaryPrimitives.WriteInt64LittleEndian(payload[2..], reading.MeasuredAt.UnixMilliseconds);
        BinaryPrimitives.WriteInt64LittleEndian(payload[10..], reading.Value);
        BinaryPrimitives.WriteInt64LittleEndian(payload[18..], reading.Raw);
        BinaryPrimitives.WriteInt32LittleEndian(payload[26..], reading.Calibration);
        payload[30] = (byte)idLength;
        Encoding.UTF8.GetBytes(reading.Container, payload[31..]);
        BinaryPrimitives.WriteUInt32LittleEndian(record, (uint)payloadLength);
        BinaryPrimitives.WriteUInt32LittleEndian(record[4..], Crc32C.Of(record[..4], payload));
        to.Advance(record.Length);
    }

    /// <summary>The reading at the start of the bytes and the length of its record; null when there is no whole, sound record.</summary>
    public static (Reading Reading, int Length)? Read(ReadOnlySpan<byte> bytes, Dictionary<string, string> ids)
    {
        if (bytes.Length < HeaderLength + FixedLength) return null;
        var length = BinaryPrimitives.ReadUInt32LittleEndian(bytes);
        if (length is < FixedLength or > MaximumPayload || bytes.Length < HeaderLength + (int)length) return null;
        var payload = bytes.Slice(HeaderLength, (int)length);
        if (BinaryPrimitives.ReadUInt32LittleEndian(bytes[4..]) != Crc32C.Of(bytes[..4], payload)) return null;
        if (payload[30] != length - FixedLength) return null;
        var reading = new Reading(
            Shared(Encoding.UTF8.GetString(payload[31..]), ids),
            (Quantity)payload[0],
            new Instant(BinaryPrimitives.ReadInt64LittleEndian(payload[2..])),
            BinaryPrimitives.ReadInt64LittleEndian(payload[10..]),
            (ReadingStatus)payload[1],
            BinaryPrimitives.ReadInt64LittleEndian(payload[18..]),
            BinaryPrimitives.ReadInt32LittleEndian(payload[26..]));
        return (reading, HeaderLength + (int)length);
    }

    /// <summary>A million readings of a handful of containers keep a handful of strings.</summary>
    private static string Shared(string id, Dictionary<string, string> ids)
    {
        if (ids.TryGetValue(id, out var known)) return known;
        ids.Add(id, id);
        return id;
    }
}
