using System.Text.Json;
using Telemetry.Quantities;

namespace Telemetry.Reporting;

/// <summary>How the heart's types are written.</summary>
internal static class JsonWriting
{
    public static void Mass(this Utf8JsonWriter json, string name, Grams mass) => json.WriteNumber(name, mass.Value);

    /// <summary>An unknown amount is null, never 0.</summary>
    public static void Amount(this Utf8JsonWriter json, string name, Cents? amount)
    {
        if (amount is { } cents) json.WriteNumber(name, cents.Value);
        else json.WriteNull(name);
    }

    public static void Array<T>(this Utf8JsonWriter json, string name, IEnumerable<T> items, Action<Utf8JsonWriter, T> write)
    {
        json.WriteStartArray(name);
        foreach (var item in items)
        {
            json.WriteStartObject();
            write(json, item);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    public static void Texts(this Utf8JsonWriter json, string name, IEnumerable<string> texts)
    {
        json.WriteStartArray(name);
        foreach (var text in texts) json.WriteStringValue(text);
        json.WriteEndArray();
    }
}
