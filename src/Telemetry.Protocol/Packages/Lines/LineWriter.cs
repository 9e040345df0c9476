using System.Buffers;
using System.Buffers.Text;
using System.Globalization;
using System.Text;
using Telemetry.Quantities;

namespace Telemetry.Protocol.Packages.Lines;

/// <summary>
/// Writes lines of canonical JSON: UTF-8, no white space, numbers as plain integers, texts escaped as RFC 8785 (3.2.2.2) says, a line feed behind each line. Not a
/// <see cref="System.Text.Json.Utf8JsonWriter"/>, because what that escapes depends on the Unicode tables of its version, and these bytes must be the same for ever.
/// </summary>
internal sealed class LineWriter
{
    private static readonly SearchValues<char> Escaped = SearchValues.Create([.. Enumerable.Range(0, 0x20).Select(code => (char)code), '"', '\\']);

    private byte[] buffer = new byte[64 * 1024];
    private bool comma;

    public int Length { get; private set; }

    public ReadOnlyMemory<byte> Written => buffer.AsMemory(0, Length);

    public void Clear() => Length = 0;

    public void Begin() => Open();

    public void End()
    {
        Close();
        Room(1)[0] = (byte)'\n';
        Length++;
    }

    /// <summary>An object as the value of a field, or an unnamed one.</summary>
    public void Open(ReadOnlySpan<byte> name = default)
    {
        if (!name.IsEmpty) Name(name);
        Byte('{');
        comma = false;
    }

    public void Close()
    {
        Byte('}');
        comma = true;
    }

    public void Text(ReadOnlySpan<byte> name, string? value)
    {
        Name(name);
        if (value is null) Raw("null"u8);
        else Quoted(value);
    }

    public void Whole(ReadOnlySpan<byte> name, long? value)
    {
        Name(name);
        if (value is not { } number)
        {
            Raw("null"u8);
            return;
        }

        Utf8Formatter.TryFormat(number, Room(20), out var written);
        Length += written;
    }

    public void Flag(ReadOnlySpan<byte> name, bool? value)
    {
        Name(name);
        Raw(value switch { true => "true"u8, false => "false"u8, null => "null"u8 });
    }

    public void Word<T>(ReadOnlySpan<byte> name, T value)
        where T : struct, Enum
    {
        Name(name);
        Byte('"');
        Raw(Words<T>.Of(value));
        Byte('"');
    }

    /// <exception cref="ArgumentOutOfRangeException">A time outside the years 1 to 9999.</exception>
    public void Time(ReadOnlySpan<byte> name, Instant value)
    {
        Name(name);
        Byte('"');
        Length += InstantText.Write(value, Room(InstantText.Bytes));
        Byte('"');
    }

    public void Day(ReadOnlySpan<byte> name, DateOnly? value) => Text(name, value?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture));

    public void Texts(ReadOnlySpan<byte> name, ReadOnlySpan<string> values)
    {
        Name(name);
        Byte('[');
        for (var i = 0; i < values.Length; i++)
        {
            if (i > 0) Byte(',');
            Quoted(values[i]);
        }

        Byte(']');
    }

    /// <summary>Ordered by name, so that a set of fields has one form.</summary>
    public void Map(ReadOnlySpan<byte> name, IReadOnlyDictionary<string, string> values)
    {
        Open(name);
        foreach (var (key, value) in values.OrderBy(entry => entry.Key, StringComparer.Ordinal))
        {
            if (comma) Byte(',');
            Quoted(key);
            Byte(':');
            Quoted(value);
            comma = true;
        }

        Close();
    }

    /// <param name="json">A value in canonical form already.</param>
    public void Json(ReadOnlySpan<byte> name, ReadOnlySpan<byte> json)
    {
        Name(name);
        Raw(json);
    }

    private void Name(ReadOnlySpan<byte> name)
    {
        if (comma) Byte(',');
        Byte('"');
        Raw(name);
        Raw("\":"u8);
        comma = true;
    }

    private void Quoted(string text)
    {
        Byte('"');
        var rest = text.AsSpan();
        for (var plain = rest.IndexOfAny(Escaped); plain >= 0; plain = rest.IndexOfAny(Escaped))
        {
            Plain(rest[..plain]);
            Escape(rest[plain]);
            rest = rest[(plain + 1)..];
        }

        Plain(rest);
        Byte('"');
    }

    private void Plain(ReadOnlySpan<char> text) => Length += Encoding.UTF8.GetBytes(text, Room(text.Length * 3));

    private void Escape(char character) => Plain(character switch
    {
        '"' => "\\\"", '\\' => "\\\\", '\b' => "\\b", '\t' => "\\t", '\n' => "\\n", '\f' => "\\f", '\r' => "\\r",
        _ => string.Create(CultureInfo.InvariantCulture, $"\\u{(int)character:x4}"),
    });

    private void Byte(char character)
    {
        Room(1)[0] = (byte)character;
        Length++;
    }

    private void Raw(ReadOnlySpan<byte> bytes)
    {
        bytes.CopyTo(Room(bytes.Length));
        Length += bytes.Length;
    }

    private Span<byte> Room(int bytes)
    {
        if (buffer.Length - Length < bytes) Array.Resize(ref buffer, Math.Max(buffer.Length * 2, Length + bytes));
        return buffer.AsSpan(Length);
    }
}
