using System.Buffers;
using System.Buffers.Binary;

namespace Telemetry.Allocation.Runs;

/// <summary>64 lower-case hexadecimal digits held as 32 bytes; any other text as itself. Equal where the texts are.</summary>
internal readonly record struct CompactDigest
{
    private const int Digits = 64;

    private static readonly SearchValues<char> Hexadecimal = SearchValues.Create("0123456789abcdef");

    private readonly ulong first;
    private readonly ulong second;
    private readonly ulong third;
    private readonly ulong fourth;

    /// <summary>The text itself; <see cref="string.Empty"/> stands for the digits in the numbers.</summary>
    private readonly string? other;

    public CompactDigest(string? text)
    {
        if (text is not { Length: Digits } || text.AsSpan().ContainsAnyExcept(Hexadecimal))
        {
            other = text is "" ? "\0" : text;
            return;
        }

        Span<byte> bytes = stackalloc byte[Digits / 2];
        Convert.FromHexString(text, bytes, out _, out _);
        (first, second) = (BinaryPrimitives.ReadUInt64BigEndian(bytes), BinaryPrimitives.ReadUInt64BigEndian(bytes[8..]));
        (third, fourth) = (BinaryPrimitives.ReadUInt64BigEndian(bytes[16..]), BinaryPrimitives.ReadUInt64BigEndian(bytes[24..]));
        other = "";
    }

    public string? Text => other switch
    {
        "" => Written(),
        "\0" => "",
        _ => other,
    };

    private string Written()
    {
        Span<byte> bytes = stackalloc byte[Digits / 2];
        BinaryPrimitives.WriteUInt64BigEndian(bytes, first);
        BinaryPrimitives.WriteUInt64BigEndian(bytes[8..], second);
        BinaryPrimitives.WriteUInt64BigEndian(bytes[16..], third);
        BinaryPrimitives.WriteUInt64BigEndian(bytes[24..], fourth);
        return Convert.ToHexStringLower(bytes);
    }
}
