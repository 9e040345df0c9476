using System.Buffers.Binary;
using System.Globalization;

namespace Telemetry.Storage.ReadingLog;

/// <summary>
/// A small file beside the segments that says something about the log before a segment. Written whole, never changed; one that is torn does not
/// count, and an older one takes its place.
/// <code>
/// marker = "TMRK" | version u16 = 1 | reserved u16 = 0 | segment u64 | chain 32 bytes | length u32 | payload | crc u32 over everything before
/// </code>
/// <c>NUMBER.known</c>: the payload is the sequences known before the segment (<see cref="KnownSequences"/>). <c>NUMBER.begin</c>: no payload; the
/// segments before this one were given up by retention.
/// </summary>
internal sealed record LogMarker(LogStart Start, ReadOnlyMemory<byte> Payload)
{
    public const string Known = ".known";
    public const string Begin = ".begin";
    private const int HeaderLength = 52;
    private const ushort Version = 1;

    /// <summary>The newest whole marker of a kind that fits the log as it is.</summary>
    public static LogMarker? Newest(ILogDisk disk, string kind, Func<LogStart, bool> fits) =>
        disk.Markers(kind).Reverse().Select(name => TryRead(disk.Read(name))).FirstOrDefault(marker => marker is not null && fits(marker.Start));

    /// <summary>The segment of the oldest marker of a kind; null when there is none.</summary>
    public static ulong? OldestSegment(ILogDisk disk, string kind) =>
        disk.Markers(kind) is [var oldest, ..] ? ulong.Parse(oldest[..^kind.Length], CultureInfo.InvariantCulture) : null;

    /// <summary>The segment of the newest marker of a kind, by its name; null when there is none.</summary>
    public static ulong? NewestSegment(ILogDisk disk, string kind) =>
        disk.Markers(kind) is [.., var newest] ? ulong.Parse(newest[..^kind.Length], CultureInfo.InvariantCulture) : null;

    /// <summary>Makes a marker durable, and then deletes the older ones of its kind but one.</summary>
    public static void Save(ILogDisk disk, string kind, LogStart start, ReadOnlySpan<byte> payload)
    {
        var bytes = Bytes(start, payload);
        using (var file = disk.Create(NameOf(start.Segment, kind), bytes.Length))
        {
            file.Write(0, bytes);
            file.Flush();
        }

        disk.SyncFolder();
        foreach (var old in disk.Markers(kind).SkipLast(2)) disk.Delete(old);
    }

    private static string NameOf(ulong segment, string kind) => segment.ToString("D20", CultureInfo.InvariantCulture) + kind;

    private static byte[] Bytes(LogStart start, ReadOnlySpan<byte> payload)
    {
        var bytes = new byte[HeaderLength + payload.Length + 4];
        "TMRK"u8.CopyTo(bytes);
        BinaryPrimitives.WriteUInt16LittleEndian(bytes.AsSpan(4), Version);
        BinaryPrimitives.WriteUInt64LittleEndian(bytes.AsSpan(8), start.Segment);
        start.Chain.CopyTo(bytes.AsSpan(16));
        BinaryPrimitives.WriteInt32LittleEndian(bytes.AsSpan(48), payload.Length);
        payload.CopyTo(bytes.AsSpan(HeaderLength));
        BinaryPrimitives.WriteUInt32LittleEndian(bytes.AsSpan(bytes.Length - 4), Crc32C.Of(bytes.AsSpan(0, bytes.Length - 4)));
        return bytes;
    }

    private static LogMarker? TryRead(byte[] bytes)
    {
        if (bytes.Length < HeaderLength + 4 || !bytes.AsSpan(0, 4).SequenceEqual("TMRK"u8)) return null;
        if (BinaryPrimitives.ReadUInt16LittleEndian(bytes.AsSpan(4)) != Version) return null;
        var length = BinaryPrimitives.ReadInt32LittleEndian(bytes.AsSpan(48));
        if (length < 0 || length != bytes.Length - HeaderLength - 4) return null;
        if (BinaryPrimitives.ReadUInt32LittleEndian(bytes.AsSpan(bytes.Length - 4)) != Crc32C.Of(bytes.AsSpan(0, bytes.Length - 4))) return null;
        var start = new LogStart(BinaryPrimitives.ReadUInt64LittleEndian(bytes.AsSpan(8)), bytes[16..48]);
        return new LogMarker(start, bytes.AsMemory(HeaderLength, length));
    }
}
