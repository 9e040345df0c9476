using System.Buffers.Binary;
using System.Numerics;
using System.Runtime.InteropServices;

namespace Telemetry.Storage.ReadingLog;

/// <summary>
/// Writes differences as the varints of <see cref="PayloadWriter"/>, a block at a time, so that no branch depends on the length of a varint: lengths
/// are mixed, and a wrongly predicted branch costs more than the rest.
/// </summary>
internal static class DifferenceBlock
{
    public const int Rows = 64;

    /// <summary>Puts the zigzag-coded differences of two columns into <paramref name="coded"/>.</summary>
    /// <returns>All their bits together.</returns>
    public static ulong Code(ReadOnlySpan<long> values, ReadOnlySpan<long> before, Span<ulong> coded)
    {
        var all = Vector<ulong>.Zero;
        var row = 0;
        for (; row <= coded.Length - Vector<ulong>.Count; row += Vector<ulong>.Count)
        {
            var difference = new Vector<long>(values[row..]) - new Vector<long>(before[row..]);
            var next = ((difference << 1) ^ (difference >> 63)).As<long, ulong>();
            all |= next;
            next.CopyTo(coded[row..]);
        }

        var bits = 0ul;
        for (var lane = 0; lane < Vector<ulong>.Count; lane++) bits |= all[lane];
        for (; row < coded.Length; row++) bits |= coded[row] = PayloadWriter.ZigZag(unchecked(values[row] - before[row]));
        return bits;
    }

    /// <summary>Writes numbers below 2^56; <paramref name="coded"/> is used up. The target has room for 8 bytes more than they take.</summary>
    /// <param name="bits">All their bits together, or more.</param>
    /// <returns>The bytes written.</returns>
    public static int Write(Span<ulong> coded, ulong bits, Span<byte> target)
    {
        if (bits < 0x80)
        {
            for (var row = 0; row < coded.Length; row++) target[row] = unchecked((byte)coded[row]);
            return coded.Length;
        }

        Part(coded);
        var at = 0;
        unchecked
        {
            foreach (var parts in coded)
            {
                var further = BitOperations.Log2(parts) & ~7;
                var continued = 0x8080_8080_8080_8080 & ((1ul << further) - 1);
                BinaryPrimitives.WriteUInt64LittleEndian(target[at..], parts | continued);
                at += (further >> 3) + 1;
            }
        }

        return at;
    }

    /// <summary>Parts numbers of 56 bits into 8 groups of 7 bits a byte, in place: into halves of 28 bits, those into 14, and those into 7.</summary>
    private static void Part(Span<ulong> numbers)
    {
        var vectors = MemoryMarshal.Cast<ulong, Vector<ulong>>(numbers);
        foreach (ref var number in vectors)
        {
            var parts = (number & new Vector<ulong>(0x0FFF_FFFF)) | ((number & new Vector<ulong>(0x00FF_FFFF_F000_0000)) << 4);
            parts = (parts & new Vector<ulong>(0x0000_3FFF_0000_3FFF)) | ((parts & new Vector<ulong>(0x0FFF_C000_0FFF_C000)) << 2);
            number = (parts & new Vector<ulong>(0x007F_007F_007F_007F)) | ((parts & new Vector<ulong>(0x3F80_3F80_3F80_3F80)) << 1);
        }

        foreach (ref var number in numbers[(vectors.Length * Vector<ulong>.Count)..])
        {
            var parts = (number & 0x0FFF_FFFF) | ((number & 0x00FF_FFFF_F000_0000) << 4);
            parts = (parts & 0x0000_3FFF_0000_3FFF) | ((parts & 0x0FFF_C000_0FFF_C000) << 2);
            number = (parts & 0x007F_007F_007F_007F) | ((parts & 0x3F80_3F80_3F80_3F80) << 1);
        }
    }
}
