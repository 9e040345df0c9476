using System.Text.Json;
using System.Text.Json.Serialization;
using Telemetry.Quantities;

namespace Telemetry.Storage.Ledger;

/// <summary>Facts with a shape of their own inside a column: as JSON, masses in grams, amounts in cents, instants in milliseconds. The ledger alone reads and writes it.</summary>
internal static class LedgerJson
{
    private static readonly JsonSerializerOptions Options = new()
    {
        PropertyNamingPolicy = JsonNamingPolicy.CamelCase,
        UnmappedMemberHandling = JsonUnmappedMemberHandling.Skip,
        Converters = { new GramsNumber(), new CentsNumber(), new InstantNumber(), new PeriodLabel() },
    };

    public static string Write<T>(T fact) => JsonSerializer.Serialize(fact, Options);

    /// <exception cref="InvalidDataException">The column holds something else.</exception>
    public static T Read<T>(string json)
    {
        try
        {
            return JsonSerializer.Deserialize<T>(json, Options) ?? throw new InvalidDataException($"ledger: a {typeof(T).Name} is null; restore the ledger from a backup.");
        }
        catch (JsonException error)
        {
            throw new InvalidDataException($"ledger: a {typeof(T).Name} cannot be read ({error.Message}); restore the ledger from a backup.", error);
        }
    }

    private sealed class GramsNumber : JsonConverter<Grams>
    {
        public override Grams Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) => new(reader.GetInt64());

        public override void Write(Utf8JsonWriter writer, Grams value, JsonSerializerOptions options) => writer.WriteNumberValue(value.Value);
    }

    private sealed class CentsNumber : JsonConverter<Cents>
    {
        public override Cents Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) => new(reader.GetInt64());

        public override void Write(Utf8JsonWriter writer, Cents value, JsonSerializerOptions options) => writer.WriteNumberValue(value.Value);
    }

    private sealed class InstantNumber : JsonConverter<Instant>
    {
        public override Instant Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) => new(reader.GetInt64());

        public override void Write(Utf8JsonWriter writer, Instant value, JsonSerializerOptions options) => writer.WriteNumberValue(value.UnixMilliseconds);
    }

    private sealed class PeriodLabel : JsonConverter<Period>
    {
        public override Period Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
            Period.TryParse(reader.GetString() ?? "") ?? throw new JsonException("not a period");

        public override void Write(Utf8JsonWriter writer, Period value, JsonSerializerOptions options) => writer.WriteStringValue(value.Label);
    }
}
