using System.Globalization;
using System.Text;
using System.Text.Json;

namespace Telemetry.Protocol.RulePacks;

/// <summary>
/// The one way to write a JSON value that is hashed (RFC 8785): names in the order of their UTF-16 code units, no spaces, the fewest escapes, UTF-8 without a byte order mark.
/// Whoever holds the value in any other writing comes to the same bytes, in any language.
/// </summary>
public static class CanonicalJson
{
    /// <exception cref="ArgumentException">A number that is not a whole one of 53 bits or fewer, which JSON readers do not agree on; write it as a string.</exception>
    public static byte[] Of(JsonElement value)
    {
        var text = new StringBuilder();
        Append(text, value);
        return new UTF8Encoding(false, throwOnInvalidBytes: true).GetBytes(text.ToString());
    }

    private static void Append(StringBuilder text, JsonElement value)
    {
        switch (value.ValueKind)
        {
            case JsonValueKind.Object:
                AppendAll(text, '{', value.EnumerateObject().OrderBy(field => field.Name, StringComparer.Ordinal), AppendField, '}');
                break;
            case JsonValueKind.Array:
                AppendAll(text, '[', value.EnumerateArray(), Append, ']');
                break;
            case JsonValueKind.String:
                AppendString(text, value.GetString()!);
                break;
            case JsonValueKind.Number:
                text.Append(CultureInfo.InvariantCulture, $"{Whole(value)}");
                break;
            default:
                text.Append(value.GetRawText());
                break;
        }
    }

    private static void AppendAll<T>(StringBuilder text, char open, IEnumerable<T> entries, Action<StringBuilder, T> append, char close)
    {
        text.Append(open);
        var first = true;
        foreach (var entry in entries)
        {
            if (!first) text.Append(',');
            append(text, entry);
            first = false;
        }

        text.Append(close);
    }

    private static void AppendField(StringBuilder text, JsonProperty field)
    {
        AppendString(text, field.Name);
        text.Append(':');
        Append(text, field.Value);
    }

    private static void AppendString(StringBuilder text, string value)
    {
        text.Append('"');
        foreach (var unit in value)
        {
            _ = unit switch
            {
                '"' => text.Append("\\\""),
                '\\' => text.Append("\\\\"),
                '\b' => text.Append("\\b"),
                '\t' => text.Append("\\t"),
                '\n' => text.Append("\\n"),
                '\f' => text.Append("\\f"),
                '\r' => text.Append("\\r"),
                < ' ' => text.Append(CultureInfo.InvariantCulture, $"\\u{(int)unit:x4}"),
                _ => text.Append(unit),
            };
        }

        text.Append('"');
    }

    private static long Whole(JsonElement number) =>
        number.TryGetInt64(out var whole) && whole is >= -(1L << 53) and <= 1L << 53
            ? whole
            : throw new ArgumentException($"{number.GetRawText()} is not a whole number of at most 53 bits; write it as a string.");
}
