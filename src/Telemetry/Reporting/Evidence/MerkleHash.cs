using System.Buffers;
using System.Buffers.Binary;
using System.Runtime.InteropServices;
using System.Security.Cryptography;

namespace Telemetry.Reporting.Evidence;

/// <summary>
/// A hash in a Merkle tree: SHA-256, a byte 0 before a leaf and a byte 1 before two hashes (RFC 6962, 2.1), so that no leaf can pass for a node.
/// </summary>
[StructLayout(LayoutKind.Sequential)]
public readonly record struct MerkleHash
{
    public const int Bytes = 32;

    private const int OnStack = 1_024;

    private static readonly SearchValues<char> Digits = SearchValues.Create("0123456789abcdef");

    private readonly ulong first;
    private readonly ulong second;
    private readonly ulong third;
    private readonly ulong fourth;

    private MerkleHash(ReadOnlySpan<byte> bytes)
    {
        first = BinaryPrimitives.ReadUInt64BigEndian(bytes);
        second = BinaryPrimitives.ReadUInt64BigEndian(bytes[8..]);
        third = BinaryPrimitives.ReadUInt64BigEndian(bytes[16..]);
        fourth = BinaryPrimitives.ReadUInt64BigEndian(bytes[24..]);
    }

    /// <summary>Of no leaves at all: SHA-256 of nothing.</summary>
    public static MerkleHash Empty { get; } = new(SHA256.HashData([]));

    public static MerkleHash Leaf(ReadOnlySpan<byte> content)
    {
        Span<byte> marked = content.Length < OnStack ? stackalloc byte[content.Length + 1] : new byte[content.Length + 1];
        marked[0] = 0;
        content.CopyTo(marked[1..]);
        return Sha256(marked);
    }

    public static MerkleHash Node(MerkleHash left, MerkleHash right)
    {
        Span<byte> marked = stackalloc byte[1 + (2 * Bytes)];
        marked[0] = 1;
        left.CopyTo(marked[1..]);
        right.CopyTo(marked[(1 + Bytes)..]);
        return Sha256(marked);
    }

    /// <summary>Null when the text is not 64 lower-case hexadecimal digits.</summary>
    public static MerkleHash? TryParse(string? text) =>
        text is { Length: 2 * Bytes } && !text.AsSpan().ContainsAnyExcept(Digits) ? new MerkleHash(Convert.FromHexString(text)) : null;

    /// <param name="target">At least <see cref="Bytes"/> long.</param>
    public void CopyTo(Span<byte> target)
    {
        BinaryPrimitives.WriteUInt64BigEndian(target, first);
        BinaryPrimitives.WriteUInt64BigEndian(target[8..], second);
        BinaryPrimitives.WriteUInt64BigEndian(target[16..], third);
        BinaryPrimitives.WriteUInt64BigEndian(target[24..], fourth);
    }

    /// <summary>64 lower-case hexadecimal digits.</summary>
    public override string ToString()
    {
        Span<byte> bytes = stackalloc byte[Bytes];
        CopyTo(bytes);
        return Convert.ToHexStringLower(bytes);
    }

    private static MerkleHash Sha256(ReadOnlySpan<byte> content)
    {
        Span<byte> hash = stackalloc byte[Bytes];
        SHA256.HashData(content, hash);
        return new(hash);
    }
}
