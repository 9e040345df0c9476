using System.Text.Json;
using Telemetry.Containers;
using Telemetry.Quantities;

namespace Telemetry.Reporting;

/// <summary>How the heart's types are written.</summary>
internal static class JsonWriting
{
    public static void Mass(this Utf8JsonWriter json, string name, Grams mass) => json.WriteNumber(name, mass.Value);

    /// <summary>A mass that was not assessed is null, never 0.</summary>
    public static void Mass(this Utf8JsonWriter json, string name, Grams? mass)
    {
        if (mass is { } grams) json.Mass(name, grams);
        else json.WriteNull(name);
    }

    /// <summary>An unknown amount is null, never 0.</summary>
    public static void Amount(this Utf8JsonWriter json, string name, Cents? amount)
    {
        if (amount is { } cents) json.WriteNumber(name, cents.Value);
        else json.WriteNull(name);
    }

    /// <summary>Both languages, for one of them alone would not be the text of record.</summary>
    public static void Text(this Utf8JsonWriter json, string name, Wording text)
    {
        json.WriteStartObject(name);
        json.WriteString("nl", text.Dutch);
        json.WriteString("en", text.English);
        json.WriteEndObject();
    }

    public static void Place(this Utf8JsonWriter json, string municipality, string stream)
    {
        json.WriteString("municipality", municipality);
        json.WriteString("stream", stream);
    }

    public static void Judged(this Utf8JsonWriter json, Grams? interfering, Grams rejected, Grams accepted)
    {
        json.Mass("interferingGrams", interfering);
        json.Mass("rejectedGrams", rejected);
        json.Mass("acceptedGrams", accepted);
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
