using System.Buffers.Binary;
using System.Text;

namespace Telemetry.Storage.ReadingLog;

/// <summary>
/// Bytes of the log in memory, written once and used again. Numbers are 7-bit variable-length integers, least significant group first; signed
/// ones are zigzag coded; a string is its length in bytes and its UTF-8.
/// </summary>
internal sealed class PayloadWriter(int capacity = 64 * 1024)
{
    private byte[] bytes = new byte[capacity];

    public int Length { get; private set; }

    public Span<byte> Written => bytes.AsSpan(0, Length);

    /// <summary>What was written so far. It stays as it is while more is written behind it.</summary>
    public ReadOnlyMemory<byte> Memory => bytes.AsMemory(0, Length);

    public void Clear() => Length = 0;

    public Span<byte> Reserve(int count)
    {
        Room(count);
        var span = bytes.AsSpan(Length, count);
        Length += count;
        return span;
    }

    public void Byte(byte value) => Reserve(1)[0] = value;

    public void Fixed64(ulong value) => BinaryPrimitives.WriteUInt64LittleEndian(Reserve(8), value);

    public void Unsigned(ulong value)
    {
        Room(10);
        Length = Put(bytes, Length, value);
    }

    public void Signed(long value) => Unsigned(ZigZag(value));

    public void Text(string value)
    {
        var length = Encoding.UTF8.GetByteCount(value);
        Unsigned((ulong)length);
        Encoding.UTF8.GetBytes(value, Reserve(length));
    }

    public void Raw(ReadOnlySpan<byte> value)
    {
        Unsigned((ulong)value.Length);
        value.CopyTo(Reserve(value.Length));
    }

    /// <summary>Every value as the difference to the value <paramref name="lag"/> rows before (to 0 in the first rows).</summary>
    public void Differences(ReadOnlySpan<long> values, int lag)
    {
        var first = Math.Min(lag, values.Length);
        foreach (var value in values[..first]) Signed(value);
        Span<ulong> coded = stackalloc ulong[DifferenceBlock.Rows];
        for (var row = first; row < values.Length; row += coded.Length)
        {
            if (values.Length - row < coded.Length) coded = coded[..(values.Length - row)];
            var bits = DifferenceBlock.Code(values.Slice(row, coded.Length), values.Slice(row - first, coded.Length), coded);
            Room((coded.Length * 10) + sizeof(ulong));
            if (bits < 1ul << 56) Length += DifferenceBlock.Write(coded, bits, bytes.AsSpan(Length));
            else foreach (var value in coded) Length = Put(bytes, Length, value);
        }
    }

    internal static ulong ZigZag(long value) => unchecked((ulong)((value << 1) ^ (value >> 63)));

    private static int Put(byte[] target, int at, ulong value)
    {
        while (value >= 0x80)
        {
            target[at++] = unchecked((byte)(value | 0x80));
            value >>= 7;
        }

        target[at++] = (byte)value;
        return at;
    }

    private void Room(int count)
    {
        if (bytes.Length - Length < count) Array.Resize(ref bytes, Math.Max(bytes.Length * 2, Length + count));
    }
}
