using System.Buffers.Binary;
using Telemetry.Readings;
using Telemetry.Storage.ReadingLog;

namespace Telemetry.Storage.Readings.Sealed;

/// <summary>
/// What the store knows besides the readings, so that a start need not read them: the newest readings, and how much was set aside. Written anew at each
/// sealing; the manifest names the one that counts.
/// <code>
/// state = "TSTA" | version u16 = 1 | reserved u16 = 0 | payload | crc u32 over everything before
/// payload = set-aside total | dead letters total | count | (owner | device | epoch u64 | sequence | fate u8 | field | value | reason)* | newest
/// </code>
/// </summary>
/// <param name="RecentlySetAside">Oldest first, at most <see cref="RecentLimit"/>; all of them are in the log.</param>
internal sealed record StoreState(long SetAside, long DeadLetters, IReadOnlyList<SetAsideReading> RecentlySetAside)
{
    public const int RecentLimit = 1_000;
    private const int HeaderLength = 8;

    public static StoreState Empty => new(0, 0, []);

    /// <summary>With what a segment that was sealed had set aside.</summary>
    public StoreState With(HotSegment segment) => new(
        SetAside + segment.SetAside, DeadLetters + segment.DeadLetters, [.. RecentlySetAside.Concat(segment.RecentlySetAside).TakeLast(RecentLimit)]);

    public void Write(string folder, string name, NewestReadings newest)
    {
        var writer = new PayloadWriter();
        "TSTA\x1\0\0\0"u8.CopyTo(writer.Reserve(HeaderLength));
        writer.Unsigned((ulong)SetAside);
        writer.Unsigned((ulong)DeadLetters);
        writer.Unsigned((ulong)RecentlySetAside.Count);
        foreach (var (owner, id, verdict) in RecentlySetAside)
        {
            writer.Text(owner);
            writer.Text(id.Device);
            writer.Fixed64(id.Epoch);
            writer.Unsigned(id.Sequence);
            writer.Byte((byte)verdict.Fate);
            writer.Text(verdict.Field);
            writer.Text(verdict.Value);
            writer.Text(verdict.Reason);
        }

        newest.Write(writer);
        BinaryPrimitives.WriteUInt32LittleEndian(writer.Reserve(4), Crc32C.Of(writer.Written[..^4]));
        StoreFolder.Replace(folder, name, writer.Written);
    }

    /// <param name="newest">Takes the newest readings.</param>
    /// <exception cref="CorruptStoreException">The file is missing or damaged.</exception>
    public static StoreState Read(string folder, string name, NewestReadings newest)
    {
        var path = Path.Combine(folder, name);
        if (!File.Exists(path)) throw new CorruptStoreException($"{name}: the file is missing; rebuild it with 'telemetry store repair'.");
        var bytes = File.ReadAllBytes(path);
        if (bytes.Length < HeaderLength + 4 || !bytes.AsSpan(0, HeaderLength).SequenceEqual("TSTA\x1\0\0\0"u8) || BinaryPrimitives.ReadUInt32LittleEndian(bytes.AsSpan(bytes.Length - 4)) != Crc32C.Of(bytes.AsSpan(0, bytes.Length - 4)))
            throw new CorruptStoreException($"{name}: its checksum does not match; rebuild it with 'telemetry store repair'.");
        var reader = new PayloadReader(bytes.AsSpan(HeaderLength, bytes.Length - HeaderLength - 4));
        var (setAside, letters, recent) = ((long)reader.Unsigned(), (long)reader.Unsigned(), new List<SetAsideReading>());
        for (var left = reader.Items(); left > 0; left--)
        {
            var (owner, id) = (reader.Text(), new ReadingId(reader.Text(), reader.Fixed64(), reader.Unsigned()));
            recent.Add(new SetAsideReading(owner, id, new Verdict((Fate)reader.Byte(), reader.Text(), reader.Text(), reader.Text())));
        }

        newest.Read(ref reader);
        return new StoreState(setAside, letters, recent);
    }
}
