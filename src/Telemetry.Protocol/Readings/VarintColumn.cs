using System.Numerics;
using System.Runtime.InteropServices;

namespace Telemetry.Protocol.Readings;

/// <summary>A packed column of protobuf varints, read in place: the generated parser would allocate an array a column and message.</summary>
internal readonly ref struct VarintColumn(ReadOnlySpan<byte> bytes)
{
    private readonly ReadOnlySpan<byte> bytes = bytes;

    /// <summary>Entries in the column: every varint ends in one byte without its continuation bit.</summary>
    public int Count
    {
        get
        {
            var count = 0;
            var at = 0;
            for (; at <= bytes.Length - VarintBlock.Length; at += VarintBlock.Length) count += BitOperations.PopCount(VarintBlock.Ends(bytes[at..]));
            foreach (var value in bytes[at..]) count += value < 0x80 ? 1 : 0;
            return count;
        }
    }

    /// <summary>True when the bytes are whole varints of at most 64 bits each.</summary>
    public bool IsWhole => bytes.IsEmpty || (bytes[^1] < 0x80 && (!MayHoldLongVarint || IsWholeByteByByte));

    /// <summary>Reads codes, and repeats them until <paramref name="target"/> is full.</summary>
    /// <returns>The codes read, which are the first ones of the target.</returns>
    public Span<int> Codes(Span<int> target)
    {
        int at = 0, row = 0;
        while (at < bytes.Length) target[row++] = unchecked((int)Next(ref at));
        Repeat(target, row);
        return target[..row];
    }

    /// <summary>Reads signed numbers, and repeats them until <paramref name="target"/> is full.</summary>
    public void Signed(Span<long> target)
    {
        var (at, row) = VarintBlock.Signed(bytes, target);
        while (at < bytes.Length) target[row++] = VarintBlock.ZigZag(Next(ref at));
        Repeat(target, row);
    }

    /// <summary>Reads signed differences, as many as <paramref name="target"/> takes, and adds them up.</summary>
    /// <exception cref="OverflowException">The sum leaves 64 bits.</exception>
    public void Sums(Span<long> target)
    {
        Signed(target);
        long sum = 0;
        foreach (ref var value in target) value = sum = checked(sum + value);
    }

    /// <summary>
    /// Only a varint of 10 bytes can hold more than 64 bits; it has 9 continuation bytes in a row, and of those 6 that begin at a multiple of 4.
    /// Ordinary columns have none, so a look at every fourth byte settles them.
    /// </summary>
    private bool MayHoldLongVarint
    {
        get
        {
            const ulong SixContinuationBits = 0x0000_8080_8080_8080;
            var at = 0;
            ref var start = ref MemoryMarshal.GetReference(bytes);
            var six = new Vector<ulong>(SixContinuationBits);
            for (; at <= bytes.Length - Vector<byte>.Count - 4; at += Vector<byte>.Count)
            {
                var even = Vector.LoadUnsafe(ref start, (nuint)at).As<byte, ulong>() & six;
                var odd = Vector.LoadUnsafe(ref start, (nuint)at + 4).As<byte, ulong>() & six;
                if (Vector.EqualsAny(even, six) || Vector.EqualsAny(odd, six)) return true;
            }

            // From 4 bytes before the rest: continuation bytes that began no more than 3 bytes before it have not shown themselves yet.
            return !new VarintColumn(bytes[Math.Max(0, at - 4)..]).IsWholeByteByByte;
        }
    }

    private bool IsWholeByteByByte
    {
        get
        {
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

    private static void Repeat<T>(Span<T> target, int period)
    {
        if (period == 1) target.Fill(target[0]);
        else for (var row = period; row < target.Length; row *= 2) target[..Math.Min(row, target.Length - row)].CopyTo(target[row..]);
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
