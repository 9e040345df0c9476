using System.Buffers.Binary;

namespace Telemetry.Edge.Outbox;

/// <summary>The first 40 bytes of a segment; README.md draws them.</summary>
/// <param name="ReadingsBefore">Readings appended to this outbox before this segment, over its whole life.</param>
internal readonly record struct SegmentHeader(ulong Epoch, ulong FirstSequence, long ReadingsBefore)
{
    public const int Length = 40;
    private const uint Version = 1;

    private static ReadOnlySpan<byte> Magic => "TLMOUTBX"u8;

    public byte[] ToBytes()
    {
        var bytes = new byte[Length];
        Magic.CopyTo(bytes);
        BinaryPrimitives.WriteUInt32LittleEndian(bytes.AsSpan(8), Version);
        BinaryPrimitives.WriteUInt64LittleEndian(bytes.AsSpan(12), Epoch);
        BinaryPrimitives.WriteUInt64LittleEndian(bytes.AsSpan(20), FirstSequence);
        BinaryPrimitives.WriteInt64LittleEndian(bytes.AsSpan(28), ReadingsBefore);
        BinaryPrimitives.WriteUInt32LittleEndian(bytes.AsSpan(36), Crc32C.Of(bytes.AsSpan(0, 36)));
        return bytes;
    }

    /// <summary>Null when these bytes are no header of this version.</summary>
    public static SegmentHeader? Parse(ReadOnlySpan<byte> bytes)
    {
        if (bytes.Length < Length || !bytes.StartsWith(Magic)) return null;
        if (BinaryPrimitives.ReadUInt32LittleEndian(bytes[36..]) != Crc32C.Of(bytes[..36])) return null;
        if (BinaryPrimitives.ReadUInt32LittleEndian(bytes[8..]) != Version) return null;
        return new SegmentHeader(
            BinaryPrimitives.ReadUInt64LittleEndian(bytes[12..]),
            BinaryPrimitives.ReadUInt64LittleEndian(bytes[20..]),
            BinaryPrimitives.ReadInt64LittleEndian(bytes[28..]));
    }
}
