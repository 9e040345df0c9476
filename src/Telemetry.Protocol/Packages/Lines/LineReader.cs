using System.Buffers.Text;
using System.Globalization;
using System.Text;
using Telemetry.Quantities;

namespace Telemetry.Protocol.Packages.Lines;

/// <summary>
/// Reads one line field by field in the order of the schema, and in the one form that <see cref="LineWriter"/> gives it. A field that is missing, out of place or of another type is
/// refused by name. Not a <see cref="System.Text.Json.Utf8JsonReader"/>: where only one form is right, looking for the next quote is three times as fast as reading JSON.
/// </summary>
internal ref struct LineReader
{
    private readonly TextPool texts;
    private readonly ReadOnlySpan<byte> line;
    private int at;
    private bool comma;

    public LineReader(ReadOnlySpan<byte> line, TextPool texts)
    {
        this.line = line;
        this.texts = texts;
        if (!Takes('{')) throw new UnreadablePackageException("the line does not begin with an object.");
    }

    private readonly ReadOnlySpan<byte> Rest => line[at..];

    public string Text(ReadOnlySpan<byte> name) => TextOrNull(name) ?? throw Wrong(name, "is null; a text stands here");

    public string? TextOrNull(ReadOnlySpan<byte> name)
    {
        Name(name);
        if (TakesNull()) return null;
        var raw = Quoted(name, out var isEscaped);
        return isEscaped ? EscapedText.Of(raw) ?? throw Wrong(name, "has an escape that is none") : Encoding.UTF8.GetString(raw);
    }

    /// <summary>A text that many lines have in common.</summary>
    public string Shared(ReadOnlySpan<byte> name) => SharedOrNull(name) ?? throw Wrong(name, "is null; a text stands here");

    public string? SharedOrNull(ReadOnlySpan<byte> name)
    {
        Name(name);
        return TakesNull() ? null : Pooled(name);
    }

    public long Whole(ReadOnlySpan<byte> name) => WholeOrNull(name) ?? throw Wrong(name, "is null; a whole number stands here");

    public long? WholeOrNull(ReadOnlySpan<byte> name)
    {
        Name(name);
        if (TakesNull()) return null;
        if (!Utf8Parser.TryParse(Rest, out long value, out var read) || Rest[0] == '+') throw Wrong(name, "is no whole number of 64 bits");
        at += read;
        return value;
    }

    public bool Flag(ReadOnlySpan<byte> name)
    {
        Name(name);
        if (Takes("true"u8)) return true;
        return Takes("false"u8) ? false : throw Wrong(name, "is neither true nor false");
    }

    public T Word<T>(ReadOnlySpan<byte> name)
        where T : struct, Enum
    {
        Name(name);
        return Words<T>.Parse(Quoted(name, out _)) ?? throw Wrong(name, $"is none of {Words<T>.All}");
    }

    public Instant Time(ReadOnlySpan<byte> name)
    {
        Name(name);
        return InstantText.Parse(Quoted(name, out _)) ?? throw Wrong(name, "is no time like 2024-10-27T01:00:00.000Z");
    }

    public DateOnly Day(ReadOnlySpan<byte> name) => DayOrNull(name) ?? throw Wrong(name, "is null; a day stands here");

    public DateOnly? DayOrNull(ReadOnlySpan<byte> name)
    {
        if (TextOrNull(name) is not { } text) return null;
        return DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? day : throw Wrong(name, "is no day like 2024-10-27");
    }

    public string[] Texts(ReadOnlySpan<byte> name)
    {
        Name(name);
        if (!Takes('[')) throw Wrong(name, "is no list");
        List<string> values = [];
        while (!Takes(']'))
        {
            if (values.Count > 0 && !Takes(',')) throw Wrong(name, "has no comma between two entries");
            values.Add(Pooled(name));
        }

        return [.. values];
    }

    /// <exception cref="UnreadablePackageException">Also when a name occurs twice, for then it would say two things.</exception>
    public Dictionary<string, string> Map(ReadOnlySpan<byte> name)
    {
        Name(name);
        if (!Takes('{')) throw Wrong(name, "is no object");
        var values = new Dictionary<string, string>(StringComparer.Ordinal);
        while (!Takes('}'))
        {
            if (values.Count > 0 && !Takes(',')) throw Wrong(name, "has no comma between two fields");
            var key = Pooled(name);
            if (!Takes(':')) throw Wrong(name, $"has '{key}' without a value");
            if (!values.TryAdd(key, Pooled(name))) throw Wrong(name, $"has '{key}' twice");
        }

        comma = true;
        return values;
    }

    /// <summary>False when the field is null; else its fields are next, until <see cref="Close"/>.</summary>
    public bool Opens(ReadOnlySpan<byte> name)
    {
        Name(name);
        if (TakesNull()) return false;
        if (!Takes('{')) throw Wrong(name, "is no object");
        comma = false;
        return true;
    }

    public void Close()
    {
        if (!Takes('}')) throw new UnreadablePackageException("an object does not end where it should: a field too many stands there.");
        comma = true;
    }

    /// <summary>The last field of a line as it stands, for somebody else to read.</summary>
    public ReadOnlySpan<byte> Json(ReadOnlySpan<byte> name)
    {
        Name(name);
        var json = Rest[..Math.Max(0, Rest.Length - 1)];
        at += json.Length;
        return json;
    }

    public void End()
    {
        Close();
        if (at != line.Length) throw new UnreadablePackageException("something stands behind the object; a line is one object.");
    }

    private void Name(ReadOnlySpan<byte> name)
    {
        if (comma && !Takes(',')) throw Wrong(name, "is missing or out of place");
        comma = true;
        if (!Takes('"') || !Takes(name) || !Takes("\":"u8)) throw Wrong(name, "is missing or out of place");
    }

    private string Pooled(ReadOnlySpan<byte> name)
    {
        var raw = Quoted(name, out var isEscaped);
        return isEscaped ? EscapedText.Of(raw) ?? throw Wrong(name, "has an escape that is none") : texts.Of(raw);
    }

    /// <summary>What stands between two quotes, with its escapes.</summary>
    private ReadOnlySpan<byte> Quoted(ReadOnlySpan<byte> name, out bool isEscaped)
    {
        if (!Takes('"')) throw Wrong(name, "is no text");
        isEscaped = false;
        var (start, end) = (at, Rest.IndexOfAny((byte)'"', (byte)'\\'));
        while (end >= 0 && Rest[end] == '\\')
        {
            isEscaped = true;
            at = Math.Min(line.Length, at + end + 2);
            end = Rest.IndexOfAny((byte)'"', (byte)'\\');
        }

        if (end < 0) throw Wrong(name, "has no closing quote");
        at += end + 1;
        return line[start..(at - 1)];
    }

    private bool TakesNull() => Takes("null"u8);

    private bool Takes(char character)
    {
        if (at >= line.Length || line[at] != character) return false;
        at++;
        return true;
    }

    private bool Takes(ReadOnlySpan<byte> text)
    {
        if (!Rest.StartsWith(text)) return false;
        at += text.Length;
        return true;
    }

    private static UnreadablePackageException Wrong(ReadOnlySpan<byte> name, string what) => new($"'{Encoding.UTF8.GetString(name)}' {what}.");
}
