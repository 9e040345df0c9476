using System.Globalization;
using System.Text;

namespace Telemetry.Storage.Readings.InfluxDb;

/// <summary>
/// How text stands in a line of the line protocol. Blanks, commas and equals signs of a tag are escaped as the protocol says. It has no escape for a
/// backslash and cannot hold a line break in a tag, so these, control characters and the percent sign are stored as %XX (UTF-16 unit, two digits);
/// ids that the registry allows have none of them and stand as they are.
/// </summary>
internal static class LineProtocol
{
    /// <summary><c>,name=value</c>, or nothing for an empty value, which the protocol does not know; an absent tag is read back as empty.</summary>
    public static string Tag(string name, string value) => value.Length == 0 ? "" : $",{name}={Escape(Stored(value))}";

    /// <summary>A text field in quotes.</summary>
    public static string Text(string value) => $"\"{value.Replace("\\", "\\\\", StringComparison.Ordinal).Replace("\"", "\\\"", StringComparison.Ordinal)}\"";

    /// <summary>An integer field. The protocol's integers have a sign.</summary>
    public static string Integer(long value) => string.Create(CultureInfo.InvariantCulture, $"{value}i");

    /// <summary>An unsigned number as the signed one with the same bits: 1.x servers have no unsigned field, and a float would lose digits.</summary>
    public static string Integer(ulong value) => Integer(unchecked((long)value));

    /// <summary>The value of a tag as the server holds it and as a query must name it.</summary>
    public static string Stored(string value)
    {
        if (!value.Any(MustBeCoded)) return value;
        var coded = new StringBuilder();
        foreach (var c in value) coded = MustBeCoded(c) ? coded.Append(CultureInfo.InvariantCulture, $"%{(int)c:X2}") : coded.Append(c);
        return coded.ToString();
    }

    /// <summary>The reverse of <see cref="Stored"/>.</summary>
    public static string Original(string stored)
    {
        if (!stored.Contains('%', StringComparison.Ordinal)) return stored;
        var original = new StringBuilder();
        for (var i = 0; i < stored.Length; i++)
        {
            var isCoded = stored[i] == '%' && i + 2 < stored.Length && char.IsAsciiHexDigit(stored[i + 1]) && char.IsAsciiHexDigit(stored[i + 2]);
            original.Append(isCoded ? (char)int.Parse(stored.AsSpan(i + 1, 2), NumberStyles.HexNumber, CultureInfo.InvariantCulture) : stored[i]);
            if (isCoded) i += 2;
        }

        return original.ToString();
    }

    private static string Escape(string stored) =>
        stored.Replace(",", "\\,", StringComparison.Ordinal).Replace("=", "\\=", StringComparison.Ordinal).Replace(" ", "\\ ", StringComparison.Ordinal);

    /// <summary>Every control character is below 256.</summary>
    private static bool MustBeCoded(char c) => c is '\\' or '%' || char.IsControl(c);
}
