using System.Buffers.Binary;
using System.Numerics;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace Telemetry.Protocol.Readings;

/// <summary>
/// Decodes varints in blocks of 64 bytes. Where they end is known from one look at the block, so that no branch depends on the length of a varint:
/// lengths of real readings are mixed, and a wrongly predicted branch costs more than the rest. The 7-bit groups are joined by shifts and not by PEXT,
/// which is microcode on many processors and missing on Arm.
/// </summary>
internal static class VarintBlock
{
    public const int Length = 64;

    /// <summary>A bit for each of the first 64 bytes: set where a varint ends.</summary>
    public static ulong Ends(ReadOnlySpan<byte> bytes) => ~Vector512.Create(bytes).ExtractMostSignificantBits();

    /// <summary>Decodes signed numbers from the beginning, as far as blocks go.</summary>
    /// <returns>The first byte and the first row that were left.</returns>
    public static (int At, int Row) Signed(ReadOnlySpan<byte> bytes, Span<long> target)
    {
        var (at, row) = Words(bytes, MemoryMarshal.Cast<long, ulong>(target));
        Join(MemoryMarshal.Cast<long, ulong>(target[..row]));
        return (at, row);
    }

    /// <summary>The bytes of each varint in a word of its own, continuation bits and all; up to the first varint that does not fit.</summary>
    private static (int At, int Row) Words(ReadOnlySpan<byte> bytes, Span<ulong> words)
    {
        int at = 0, row = 0;
        unchecked
        {
            for (var block = 0; block <= bytes.Length - Length - sizeof(ulong); block += Length)
            {
                for (var ends = Ends(bytes[block..]); ends != 0; ends &= ends - 1)
                {
                    var next = block + BitOperations.TrailingZeroCount(ends) + 1;
                    var unused = 64 - (8 * (next - at));
                    if (unused < 0) return (at, row);
                    words[row++] = BinaryPrimitives.ReadUInt64LittleEndian(bytes[at..]) << unused >> unused;
                    at = next;
                }
            }
        }

        return (at, row);
    }

    /// <summary>Joins the 7-bit groups of words to numbers, in place: pairs of 7 bits become 14, pairs of 14 become 28, and those 56.</summary>
    private static void Join(Span<ulong> words)
    {
        var vectors = MemoryMarshal.Cast<ulong, Vector<ulong>>(words);
        foreach (ref var word in vectors)
        {
            var joined = (word & new Vector<ulong>(0x007F_007F_007F_007F)) | ((word & new Vector<ulong>(0x7F00_7F00_7F00_7F00)) >> 1);
            joined = (joined & new Vector<ulong>(0x0000_3FFF_0000_3FFF)) | ((joined & new Vector<ulong>(0x3FFF_0000_3FFF_0000)) >> 2);
            joined = (joined & new Vector<ulong>(0x0FFF_FFFF)) | ((joined & new Vector<ulong>(0x0FFF_FFFF_0000_0000)) >> 4);
            word = (joined >> 1) ^ (Vector<ulong>.Zero - (joined & Vector<ulong>.One));
        }

        foreach (ref var word in words[(vectors.Length * Vector<ulong>.Count)..]) word = unchecked((ulong)ZigZag(Joined(word)));
    }

    public static long ZigZag(ulong coded) => unchecked((long)(coded >> 1) ^ -(long)(coded & 1));

    private static ulong Joined(ulong word)
    {
        word = (word & 0x007F_007F_007F_007F) | ((word & 0x7F00_7F00_7F00_7F00) >> 1);
        word = (word & 0x0000_3FFF_0000_3FFF) | ((word & 0x3FFF_0000_3FFF_0000) >> 2);
        return (word & 0x0FFF_FFFF) | ((word & 0x0FFF_FFFF_0000_0000) >> 4);
    }
}
