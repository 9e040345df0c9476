using System.Buffers.Binary;
using System.Globalization;
using System.Security.Cryptography;

namespace Telemetry.Storage.ReadingLog;

/// <summary>The bytes of one segment: see README.md beside this file.</summary>
internal static class LogSegment
{
    public const int HeaderLength = 52;
    public const int RecordOverhead = 41;
    public const int MaximumPayload = 16 * 1024 * 1024;
    private const int ChainLength = 32;

    public static string NameOf(ulong number) => number.ToString("D20", CultureInfo.InvariantCulture) + ".log";

    public static byte[] Header(ulong number, ReadOnlySpan<byte> chain)
    {
        var header = new byte[HeaderLength];
        "TLOG"u8.CopyTo(header);
        BinaryPrimitives.WriteUInt16LittleEndian(header.AsSpan(4), 1);
        BinaryPrimitives.WriteUInt64LittleEndian(header.AsSpan(8), number);
        chain.CopyTo(header.AsSpan(16));
        BinaryPrimitives.WriteUInt32LittleEndian(header.AsSpan(48), Crc32C.Of(header.AsSpan(0, 48)));
        return header;
    }

    /// <summary>Writes one record and returns the new chain value.</summary>
    public static byte[] Write(Stream target, byte[] chain, LogRecordKind kind, ReadOnlySpan<byte> payload)
    {
        ArgumentOutOfRangeException.ThrowIfGreaterThan(payload.Length, MaximumPayload);
        var next = NextChain(chain, kind, payload);
        var record = new byte[RecordOverhead + payload.Length];
        BinaryPrimitives.WriteInt32LittleEndian(record, payload.Length);
        record[8] = (byte)kind;
        next.CopyTo(record.AsSpan(9));
        payload.CopyTo(record.AsSpan(RecordOverhead));
        BinaryPrimitives.WriteUInt32LittleEndian(record.AsSpan(4), RecordCrc(record));
        target.Write(record);
        return next;
    }

    /// <summary>
    /// Reads a whole segment. <paramref name="chain"/> must be the chain value before it. Stops at the first bad byte and says where;
    /// <c>Good</c> is the length of the part that is in order.
    /// </summary>
    public static (IReadOnlyList<LogRecord> Records, byte[] Chain, long Good, string? Damage) Read(byte[] content, ulong number, byte[] chain)
    {
        var records = new List<LogRecord>();
        if (HeaderDamage(content, number, chain) is { } damage) return (records, chain, 0, damage);
        var offset = HeaderLength;
        while (offset < content.Length)
        {
            var rest = content.AsSpan(offset);
            if (rest.Length < RecordOverhead) return (records, chain, offset, "record cut short");
            var length = BinaryPrimitives.ReadInt32LittleEndian(rest);
            if (length is < 0 or > MaximumPayload) return (records, chain, offset, $"record length {length} is impossible");
            if (rest.Length < RecordOverhead + length) return (records, chain, offset, "record cut short");
            var record = rest[..(RecordOverhead + length)];
            if (BinaryPrimitives.ReadUInt32LittleEndian(record[4..]) != RecordCrc(record)) return (records, chain, offset, "record checksum does not match");
            var kind = (LogRecordKind)record[8];
            var payload = record[RecordOverhead..].ToArray();
            var next = NextChain(chain, kind, payload);
            if (!record.Slice(9, ChainLength).SequenceEqual(next)) return (records, chain, offset, "record does not continue the hash chain");
            records.Add(new LogRecord(kind, payload));
            chain = next;
            offset += record.Length;
        }

        return (records, chain, offset, null);
    }

    private static string? HeaderDamage(byte[] content, ulong number, byte[] chain)
    {
        if (content.Length < HeaderLength) return "header cut short";
        if (!content.AsSpan(0, 4).SequenceEqual("TLOG"u8)) return "not a reading log";
        if (BinaryPrimitives.ReadUInt32LittleEndian(content.AsSpan(48)) != Crc32C.Of(content.AsSpan(0, 48))) return "header checksum does not match";
        var version = BinaryPrimitives.ReadUInt16LittleEndian(content.AsSpan(4));
        if (version != 1) return $"version {version} is newer than this program; use the program that wrote it";
        if (BinaryPrimitives.ReadUInt64LittleEndian(content.AsSpan(8)) != number) return "header number does not match the file name";
        return content.AsSpan(16, ChainLength).SequenceEqual(chain) ? null : "segment does not continue the hash chain";
    }

    private static uint RecordCrc(ReadOnlySpan<byte> record)
    {
        // The checksum field itself is left out: 4 bytes of length, then everything behind the checksum.
        Span<byte> lengthAndRest = new byte[record.Length - 4];
        record[..4].CopyTo(lengthAndRest);
        record[8..].CopyTo(lengthAndRest[4..]);
        return Crc32C.Of(lengthAndRest);
    }

    private static byte[] NextChain(byte[] chain, LogRecordKind kind, ReadOnlySpan<byte> payload)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        hash.AppendData(chain);
        hash.AppendData([(byte)kind]);
        hash.AppendData(payload);
        return hash.GetHashAndReset();
    }
}
