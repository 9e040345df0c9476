using System.Globalization;
using System.Text;

namespace Telemetry.Protocol.Packages.Lines;

/// <summary>Texts with the escapes of RFC 8785 (3.2.2.2); whether an escape was needed shows when the text is written again.</summary>
internal static class EscapedText
{
    /// <summary>Null when an escape is none.</summary>
    public static string? Of(ReadOnlySpan<byte> raw)
    {
        var text = new StringBuilder();
        var rest = Encoding.UTF8.GetString(raw).AsSpan();
        while (rest.IndexOf('\\') is >= 0 and var slash)
        {
            text.Append(rest[..slash]);
            rest = rest[(slash + 1)..];
            if (rest.IsEmpty) return null;
            var length = rest[0] == 'u' ? 5 : 1;
            if (rest.Length < length || Character(rest[..length]) is not { } character) return null;
            text.Append(character);
            rest = rest[length..];
        }

        return text.Append(rest).ToString();
    }

    private static char? Character(ReadOnlySpan<char> escape) => escape[0] switch
    {
        '"' => '"',
        '\\' => '\\',
        'b' => '\b',
        't' => '\t',
        'n' => '\n',
        'f' => '\f',
        'r' => '\r',
        'u' => ushort.TryParse(escape[1..], NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out var code) ? (char)code : null,
        _ => null,
    };
}
