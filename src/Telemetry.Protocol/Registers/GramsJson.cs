using System.Text.Json;
using System.Text.Json.Serialization;
using Telemetry.Quantities;

namespace Telemetry.Protocol.Registers;

/// <summary>A mass as a plain integer number of grams.</summary>
internal sealed class GramsJson : JsonConverter<Grams>
{
    public override Grams Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
        reader.TokenType == JsonTokenType.Number && reader.TryGetInt64(out var grams)
            ? new Grams(grams)
            : throw new JsonException("A mass is a whole number of grams, without unit, quotes or decimals.");

    public override void Write(Utf8JsonWriter writer, Grams value, JsonSerializerOptions options) => writer.WriteNumberValue(value.Value);
}
