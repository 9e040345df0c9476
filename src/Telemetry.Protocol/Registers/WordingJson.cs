using System.Text.Json;
using System.Text.Json.Serialization;
using Telemetry.Containers;

namespace Telemetry.Protocol.Registers;

/// <summary>A text for people: <c>{"nl": …, "en": …}</c>, or a plain string where both languages say the same.</summary>
internal sealed class WordingJson : JsonConverter<Wording>
{
    public override Wording Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
    {
        if (reader.TokenType == JsonTokenType.String) return Wording.Same(reader.GetString()!);
        if (reader.TokenType != JsonTokenType.StartObject) throw Unreadable();
        string? dutch = null, english = null;
        while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
        {
            var language = reader.GetString();
            if (!reader.Read() || reader.TokenType != JsonTokenType.String) throw Unreadable();
            if (language == "nl" && dutch is null) dutch = reader.GetString();
            else if (language == "en" && english is null) english = reader.GetString();
            else throw Unreadable();
        }

        return dutch is null || english is null ? throw Unreadable() : new Wording(dutch, english);
    }

    public override void Write(Utf8JsonWriter writer, Wording value, JsonSerializerOptions options)
    {
        if (value.Dutch == value.English)
        {
            writer.WriteStringValue(value.Dutch);
            return;
        }

        writer.WriteStartObject();
        writer.WriteString("nl", value.Dutch);
        writer.WriteString("en", value.English);
        writer.WriteEndObject();
    }

    private static JsonException Unreadable() => new("A text is a string, or an object with exactly nl and en.");
}
