using System.Globalization;
using System.Text;
using System.Text.Json;
using Telemetry.Quantities;

namespace Telemetry.Protocol.Packages.Lines;

/// <summary>
/// Reads one line field by field in the order of the schema. Strict: a field that is missing, out of place or of another type is refused by name, because what was read must
/// be written to the same bytes again.
/// </summary>
internal ref struct LineReader
{
    private readonly TextPool texts;
    private Utf8JsonReader json;

    public LineReader(ReadOnlySpan<byte> line, TextPool texts)
    {
        this.texts = texts;
        json = new(line);
        Advance(JsonTokenType.StartObject, "the line");
    }

    public string Text(ReadOnlySpan<byte> name) => TextOrNull(name) ?? throw Wrong(name, "is null; a text stands here");

    public string? TextOrNull(ReadOnlySpan<byte> name) => Value(name) switch
    {
        JsonTokenType.Null => null,
        JsonTokenType.String => json.GetString(),
        _ => throw Wrong(name, "is no text"),
    };

    /// <summary>A text that many lines have in common.</summary>
    public string Shared(ReadOnlySpan<byte> name) => SharedOrNull(name) ?? throw Wrong(name, "is null; a text stands here");

    public string? SharedOrNull(ReadOnlySpan<byte> name) => Value(name) switch
    {
        JsonTokenType.Null => null,
        JsonTokenType.String => json.ValueIsEscaped ? json.GetString() : texts.Of(json.ValueSpan),
        _ => throw Wrong(name, "is no text"),
    };

    public long Whole(ReadOnlySpan<byte> name) => WholeOrNull(name) ?? throw Wrong(name, "is null; a whole number stands here");

    public long? WholeOrNull(ReadOnlySpan<byte> name) => Value(name) switch
    {
        JsonTokenType.Null => null,
        JsonTokenType.Number when json.TryGetInt64(out var value) => value,
        _ => throw Wrong(name, "is no whole number of 64 bits"),
    };

    public bool Flag(ReadOnlySpan<byte> name) => Value(name) switch
    {
        JsonTokenType.True => true,
        JsonTokenType.False => false,
        _ => throw Wrong(name, "is neither true nor false"),
    };

    public T Word<T>(ReadOnlySpan<byte> name)
        where T : struct, Enum =>
        Value(name) == JsonTokenType.String && Words<T>.Parse(json.ValueSpan) is { } word ? word : throw Wrong(name, $"is none of {Words<T>.All}");

    public Instant Time(ReadOnlySpan<byte> name) =>
        Value(name) == JsonTokenType.String && InstantText.Parse(json.ValueSpan) is { } time ? time : throw Wrong(name, "is no time like 2024-10-27T01:00:00.000Z");

    public DateOnly Day(ReadOnlySpan<byte> name) => DayOrNull(name) ?? throw Wrong(name, "is null; a day stands here");

    public DateOnly? DayOrNull(ReadOnlySpan<byte> name)
    {
        if (TextOrNull(name) is not { } text) return null;
        return DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? day : throw Wrong(name, "is no day like 2024-10-27");
    }

    public string[] Texts(ReadOnlySpan<byte> name)
    {
        if (Value(name) != JsonTokenType.StartArray) throw Wrong(name, "is no list");
        List<string> values = [];
        while (json.Read() && json.TokenType == JsonTokenType.String) values.Add(json.ValueIsEscaped ? json.GetString()! : texts.Of(json.ValueSpan));
        return json.TokenType == JsonTokenType.EndArray ? [.. values] : throw Wrong(name, "has an entry that is no text");
    }

    /// <exception cref="UnreadablePackageException">Also when a name occurs twice, for then it would say two things.</exception>
    public Dictionary<string, string> Map(ReadOnlySpan<byte> name)
    {
        if (Value(name) != JsonTokenType.StartObject) throw Wrong(name, "is no object");
        var values = new Dictionary<string, string>(StringComparer.Ordinal);
        while (json.Read() && json.TokenType == JsonTokenType.PropertyName)
        {
            var key = texts.Of(json.ValueSpan);
            if (json.ValueIsEscaped) key = json.GetString()!;
            if (!json.Read() || json.TokenType != JsonTokenType.String) throw Wrong(name, $"has '{key}', which is no text");
            if (!values.TryAdd(key, json.ValueIsEscaped ? json.GetString()! : texts.Of(json.ValueSpan))) throw Wrong(name, $"has '{key}' twice");
        }

        return values;
    }

    /// <summary>False when the field is null; else its fields are next, until <see cref="Close"/>.</summary>
    public bool Opens(ReadOnlySpan<byte> name) => Value(name) switch
    {
        JsonTokenType.Null => false,
        JsonTokenType.StartObject => true,
        _ => throw Wrong(name, "is no object"),
    };

    public void Close() => Advance(JsonTokenType.EndObject, "the end of an object");

    /// <summary>The bytes of a value as they stand, for somebody else to read.</summary>
    public ReadOnlySpan<byte> Json(ReadOnlySpan<byte> name, ReadOnlySpan<byte> line)
    {
        Value(name);
        var start = (int)json.TokenStartIndex;
        json.Skip();
        return line[start..(int)json.BytesConsumed];
    }

    public void End()
    {
        Close();
        if (json.Read()) throw new UnreadablePackageException("something stands behind the object; a line is one object.");
    }

    private JsonTokenType Value(ReadOnlySpan<byte> name)
    {
        if (!json.Read() || json.TokenType != JsonTokenType.PropertyName || !json.ValueTextEquals(name)) throw Wrong(name, "is missing or out of place");
        json.Read();
        return json.TokenType;
    }

    private void Advance(JsonTokenType expected, string what)
    {
        if (!json.Read() || json.TokenType != expected) throw new UnreadablePackageException($"{what} is not there: {json.TokenType} stands in its place.");
    }

    private static UnreadablePackageException Wrong(ReadOnlySpan<byte> name, string what) => new($"'{Encoding.UTF8.GetString(name)}' {what}.");
}
