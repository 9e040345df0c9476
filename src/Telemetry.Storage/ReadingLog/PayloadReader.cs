using System.Buffers.Binary;
using System.Text;

namespace Telemetry.Storage.ReadingLog;

/// <summary>Reads what <see cref="PayloadWriter"/> wrote.</summary>
/// <exception cref="CorruptLogException">The bytes end too early or are no number; the checksum held, so the writer was wrong.</exception>
internal ref struct PayloadReader(ReadOnlySpan<byte> bytes)
{
    private readonly ReadOnlySpan<byte> bytes = bytes;
    private int at;

    public byte Byte() => Take(1)[0];

    public ulong Fixed64() => BinaryPrimitives.ReadUInt64LittleEndian(Take(8));

    public int Count()
    {
        var count = Unsigned();
        return count <= int.MaxValue ? (int)count : throw Bad();
    }

    /// <summary>A number of items that take at least a byte each; more than there are bytes left is no such number.</summary>
    public int Items()
    {
        var count = Count();
        return count <= bytes.Length - at ? count : throw Bad();
    }

    public ulong Unsigned()
    {
        ulong value = 0;
        for (var shift = 0; shift < 64; shift += 7)
        {
            if (at >= bytes.Length) throw Bad();
            var next = bytes[at++];
            value |= unchecked((ulong)(next & 0x7F) << shift);
            if (next < 0x80) return value;
        }

        throw Bad();
    }

    public long Signed()
    {
        var coded = Unsigned();
        return unchecked((long)(coded >> 1) ^ -(long)(coded & 1));
    }

    public string Text() => Encoding.UTF8.GetString(Take(Count()));

    public ReadOnlySpan<byte> Raw() => Take(Count());

    /// <summary>The reverse of <see cref="PayloadWriter.Differences"/>.</summary>
    public void Differences(Span<long> values, int lag)
    {
        for (var i = 0; i < values.Length; i++) values[i] = unchecked(Signed() + (i < lag ? 0 : values[i - lag]));
    }

    private ReadOnlySpan<byte> Take(int count)
    {
        if (count > bytes.Length - at) throw Bad();
        var taken = bytes.Slice(at, count);
        at += count;
        return taken;
    }

    private readonly CorruptLogException Bad() => new($"a record's payload cannot be read at byte {at}; its checksum is right, so the program that wrote it was wrong");
}
