using System.Buffers.Binary;
using System.Numerics;

namespace Telemetry.Protocol.Readings;

/// <summary>A packed column of protobuf varints, read in place: the generated parser would allocate an array a column and message.</summary>
internal readonly ref struct VarintColumn(ReadOnlySpan<byte> bytes)
{
    private const ulong ContinuationBits = 0x8080_8080_8080_8080;
    private readonly ReadOnlySpan<byte> bytes = bytes;

    /// <summary>Entries in the column: every varint ends in one byte without its continuation bit.</summary>
    public int Count
    {
        get
        {
            var count = 0;
            var rest = bytes;
            for (; rest.Length >= 8; rest = rest[8..]) count += BitOperations.PopCount(~BinaryPrimitives.ReadUInt64LittleEndian(rest) & ContinuationBits);
            foreach (var value in rest) count += value < 0x80 ? 1 : 0;
            return count;
        }
    }

    /// <summary>True when the bytes are whole varints of at most 64 bits each.</summary>
    public bool IsWhole
    {
        get
        {
            if (bytes.Length > 0 && bytes[^1] >= 0x80) return false;
            var length = 0;
            foreach (var value in bytes)
            {
                length++;
                if (length > 10 || (length == 10 && value > 1)) return false;
                if (value < 0x80) length = 0;
            }

            return true;
        }
    }

    /// <summary>Reads codes, and repeats them until <paramref name="target"/> is full.</summary>
    public void Codes(Span<int> target)
    {
        int at = 0, row = 0;
        while (at < bytes.Length) target[row++] = unchecked((int)Next(ref at));
        Repeat(target, row);
    }

    /// <summary>Reads signed numbers, and repeats them until <paramref name="target"/> is full.</summary>
    public void Signed(Span<long> target)
    {
        int at = 0, row = 0;
        while (at < bytes.Length) target[row++] = ZigZag(Next(ref at));
        Repeat(target, row);
    }

    /// <summary>Reads signed differences and adds them up.</summary>
    /// <exception cref="OverflowException">The sum leaves 64 bits.</exception>
    public void Sums(Span<long> target)
    {
        var at = 0;
        long sum = 0;
        for (var row = 0; at < bytes.Length; row++) target[row] = sum = checked(sum + ZigZag(Next(ref at)));
    }

    private static long ZigZag(ulong coded) => unchecked((long)(coded >> 1) ^ -(long)(coded & 1));

    private static void Repeat<T>(Span<T> target, int period)
    {
        for (var row = period; row < target.Length; row *= 2) target[..Math.Min(row, target.Length - row)].CopyTo(target[row..]);
    }

    private ulong Next(ref int at)
    {
        ulong value = bytes[at++];
        if (value < 0x80) return value;
        value &= 0x7F;
        for (var shift = 7; ; shift += 7)
        {
            ulong next = bytes[at++];
            value |= unchecked((next & 0x7F) << shift);
            if (next < 0x80) return value;
        }
    }
}
