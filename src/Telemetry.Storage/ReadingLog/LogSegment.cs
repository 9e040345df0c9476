using System.Buffers.Binary;
using System.Globalization;
using System.Security.Cryptography;

namespace Telemetry.Storage.ReadingLog;

/// <summary>The bytes of one segment, version 2: see README.md beside this file.</summary>
internal static class LogSegment
{
    public const int HeaderLength = 52;
    public const int RecordOverhead = 49;
    public const int MaximumPayload = 16 * 1024 * 1024;
    public const int ChainLength = 32;
    private const ushort Version = 2;

    public static string NameOf(ulong number) => number.ToString("D20", CultureInfo.InvariantCulture) + ".log";

    public static ulong NumberOf(string name) => ulong.Parse(name.AsSpan(0, name.Length - ".log".Length), CultureInfo.InvariantCulture);

    public static byte[] Header(ulong number, ReadOnlySpan<byte> chain)
    {
        var header = new byte[HeaderLength];
        "TLOG"u8.CopyTo(header);
        BinaryPrimitives.WriteUInt16LittleEndian(header.AsSpan(4), Version);
        BinaryPrimitives.WriteUInt64LittleEndian(header.AsSpan(8), number);
        chain.CopyTo(header.AsSpan(16));
        BinaryPrimitives.WriteUInt32LittleEndian(header.AsSpan(48), Crc32C.Of(header.AsSpan(0, 48)));
        return header;
    }

    /// <summary>The chain value in a segment's header; null when the header is damaged.</summary>
    public static byte[]? ChainBefore(ReadOnlySpan<byte> content) =>
        content.Length >= HeaderLength && BinaryPrimitives.ReadUInt32LittleEndian(content[48..]) == Crc32C.Of(content[..48]) ? content.Slice(16, ChainLength).ToArray() : null;

    /// <summary>Fills in what stands before the payload of a record and moves the chain on.</summary>
    /// <param name="record">The whole record, its payload written.</param>
    /// <param name="durable">Bytes of this segment known to be fsynced by now.</param>
    public static void Finish(Span<byte> record, LogRecordKind kind, long durable, byte[] chain, IncrementalHash hash)
    {
        ArgumentOutOfRangeException.ThrowIfGreaterThan(record.Length, RecordOverhead + MaximumPayload);
        MoveOn(chain, (byte)kind, record[RecordOverhead..], hash);
        BinaryPrimitives.WriteInt32LittleEndian(record[4..], record.Length - RecordOverhead);
        record[8] = (byte)kind;
        BinaryPrimitives.WriteInt64LittleEndian(record[9..], durable);
        chain.CopyTo(record[17..]);
        BinaryPrimitives.WriteUInt32LittleEndian(record, Crc32C.Of(record[4..]));
    }

    /// <summary>Reads a whole segment, up to the first bad byte. <paramref name="chain"/> must be the chain value before it.</summary>
    public static SegmentScan Scan(byte[] content, ulong number, byte[] chain)
    {
        var (version, damage) = ReadHeader(content, number, chain);
        if (damage is not null) return new([], chain, 0, damage, version != LogSegmentV1.Version && ProvesDurable(content, 1, 0));
        if (version == LogSegmentV1.Version) return LogSegmentV1.Scan(content, number, chain);
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        var records = new List<LogRecord>();
        chain = [.. chain];
        var before = new byte[ChainLength];
        var offset = HeaderLength;
        while (offset < content.Length && content.AsSpan(offset).ContainsAnyExcept((byte)0))
        {
            chain.CopyTo(before, 0);
            damage = RecordDamage(content.AsSpan(offset), chain, hash, out var length);
            if (damage is not null) return new(records, before, offset, damage, ProvesDurable(content, offset + 1, offset));
            records.Add(new LogRecord(number, (LogRecordKind)content[offset + 8], content.AsMemory(offset + RecordOverhead, length - RecordOverhead)));
            offset += length;
        }

        return new(records, chain, offset, null, false);
    }

    public static void MoveOn(byte[] chain, byte kind, ReadOnlySpan<byte> payload, IncrementalHash hash)
    {
        hash.AppendData(chain);
        hash.AppendData([kind]);
        hash.AppendData(payload);
        hash.GetHashAndReset(chain);
    }

    private static string? RecordDamage(ReadOnlySpan<byte> rest, byte[] chain, IncrementalHash hash, out int length)
    {
        length = 0;
        if (rest.Length < RecordOverhead) return "record cut short";
        var payload = BinaryPrimitives.ReadInt32LittleEndian(rest[4..]);
        if (payload is < 0 or > MaximumPayload) return $"record length {payload} is impossible";
        length = RecordOverhead + payload;
        if (rest.Length < length) return "record cut short";
        var record = rest[..length];
        if (BinaryPrimitives.ReadUInt32LittleEndian(record) != Crc32C.Of(record[4..])) return "record checksum does not match";
        MoveOn(chain, record[8], record[RecordOverhead..], hash);
        return record.Slice(17, ChainLength).SequenceEqual(chain) ? null : "record does not continue the hash chain";
    }

    /// <summary>
    /// True when a whole record behind the damage was written after the damaged bytes had been fsynced. Then they were acknowledged and the
    /// disk lost them; without such a record they are the torn end of a write that nobody was told of.
    /// </summary>
    private static bool ProvesDurable(byte[] content, int from, long damaged)
    {
        for (var at = from; at <= content.Length - RecordOverhead; at++)
        {
            if (content[at + 8] is < (byte)LogRecordKind.DeadLetter or > (byte)LogRecordKind.Closed) continue;
            var record = content.AsSpan(at);
            var payload = BinaryPrimitives.ReadInt32LittleEndian(record[4..]);
            var durable = BinaryPrimitives.ReadInt64LittleEndian(record[9..]);
            if (payload < 0 || payload > record.Length - RecordOverhead || durable <= damaged || durable > at) continue;
            if (BinaryPrimitives.ReadUInt32LittleEndian(record) == Crc32C.Of(record[4..(RecordOverhead + payload)])) return true;
        }

        return false;
    }

    private static (ushort Version, string? Damage) ReadHeader(byte[] content, ulong number, byte[] chain)
    {
        if (content.Length < HeaderLength) return (Version, "header cut short");
        if (!content.AsSpan(0, 4).SequenceEqual("TLOG"u8)) return (Version, "not a reading log");
        if (BinaryPrimitives.ReadUInt32LittleEndian(content.AsSpan(48)) != Crc32C.Of(content.AsSpan(0, 48))) return (Version, "header checksum does not match");
        var version = BinaryPrimitives.ReadUInt16LittleEndian(content.AsSpan(4));
        if (version is not (Version or LogSegmentV1.Version)) return (version, $"version {version} is newer than this program; use the program that wrote it");
        if (BinaryPrimitives.ReadUInt64LittleEndian(content.AsSpan(8)) != number) return (version, "header number does not match the file name");
        return (version, content.AsSpan(16, ChainLength).SequenceEqual(chain) ? null : "segment does not continue the hash chain");
    }
}
