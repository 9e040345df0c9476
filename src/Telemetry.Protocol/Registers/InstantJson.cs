using System.Globalization;
using System.Text.Json;
using System.Text.Json.Serialization;
using Telemetry.Quantities;

namespace Telemetry.Protocol.Registers;

/// <summary>A point in time as ISO 8601 in UTC with milliseconds: 2024-10-27T01:00:00.000Z.</summary>
internal sealed class InstantJson : JsonConverter<Instant>
{
    private const string Format = "yyyy-MM-dd'T'HH:mm:ss.fff'Z'";

    public override Instant Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
        DateTimeOffset.TryParseExact(reader.GetString(), Format, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var time)
            ? Instant.From(time)
            : throw new JsonException("A time is written in UTC, for example 2024-10-27T01:00:00.000Z.");

    public override void Write(Utf8JsonWriter writer, Instant value, JsonSerializerOptions options) => writer.WriteStringValue(value.ToString());
}
