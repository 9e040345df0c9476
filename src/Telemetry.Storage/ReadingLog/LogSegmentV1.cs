using System.Buffers.Binary;
using System.Security.Cryptography;

namespace Telemetry.Storage.ReadingLog;

/// <summary>
/// Records as version 1 wrote them: length u32, crc u32 over everything but itself, kind u8, chain 32 bytes, payload. Read, no longer written.
/// </summary>
internal static class LogSegmentV1
{
    public const ushort Version = 1;
    private const int RecordOverhead = 41;

    public static SegmentScan Scan(byte[] content, ulong number, byte[] chain)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        var records = new List<LogRecord>();
        chain = [.. chain];
        var before = new byte[LogSegment.ChainLength];
        var offset = LogSegment.HeaderLength;
        while (offset < content.Length)
        {
            chain.CopyTo(before, 0);
            var damage = RecordDamage(content.AsSpan(offset), chain, hash, out var length);
            if (damage is not null) return new(records, before, offset, damage, false);
            records.Add(new LogRecord(number, (LogRecordKind)content[offset + 8], content.AsMemory(offset + RecordOverhead, length - RecordOverhead)));
            offset += length;
        }

        return new(records, chain, offset, null, false);
    }

    private static string? RecordDamage(ReadOnlySpan<byte> rest, byte[] chain, IncrementalHash hash, out int length)
    {
        length = 0;
        if (rest.Length < RecordOverhead) return "record cut short";
        var payload = BinaryPrimitives.ReadInt32LittleEndian(rest);
        if (payload is < 0 or > LogSegment.MaximumPayload) return $"record length {payload} is impossible";
        length = RecordOverhead + payload;
        if (rest.Length < length) return "record cut short";
        var record = rest[..length];
        byte[] covered = [.. record[..4], .. record[8..]];
        if (BinaryPrimitives.ReadUInt32LittleEndian(record[4..]) != Crc32C.Of(covered)) return "record checksum does not match";
        LogSegment.MoveOn(chain, record[8], record[RecordOverhead..], hash);
        return record.Slice(9, LogSegment.ChainLength).SequenceEqual(chain) ? null : "record does not continue the hash chain";
    }
}
