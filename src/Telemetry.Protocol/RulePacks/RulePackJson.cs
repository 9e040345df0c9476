using System.Security.Cryptography;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;
using System.Text.Unicode;
using Telemetry.Allocation.RulePacks;
using Telemetry.Protocol.Registers;

namespace Telemetry.Protocol.RulePacks;

/// <summary>
/// A rule pack as JSON, by the schema rule-pack-1.schema.json: UTF-8, camelCase names, enums as camelCase words, days as 2024-01-31, numbers as exact decimals or n/d in
/// quotes, texts as <c>{"nl": …, "en": …}</c> or one string. Reading is strict, since a misspelt field would be a rule that silently does not apply; what is not known is
/// left out and never null.
/// </summary>
public static class RulePackJson
{
    /// <summary>The only form that is read.</summary>
    public const string Schema = "telemetry/rule-pack/1";

    private static readonly JsonSerializerOptions Options = new(JsonSerializerOptions.Strict)
    {
        PropertyNamingPolicy = JsonNamingPolicy.CamelCase,
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
        WriteIndented = true,
        NewLine = "\n",
        Encoder = JavaScriptEncoder.Create(UnicodeRanges.All),
        Converters = { new JsonStringEnumConverter(JsonNamingPolicy.CamelCase, allowIntegerValues: false), new WordingJson() },
        TypeInfoResolver = new DefaultJsonTypeInfoResolver { Modifiers = { MayBeLeftOut } },
    };

    public static byte[] Write(RulePack pack) => [.. JsonSerializer.SerializeToUtf8Bytes(pack, Options), (byte)'\n'];

    /// <summary>What is hashed: the same for the same pack, however its file was laid out.</summary>
    public static byte[] Canonical(RulePack pack) => CanonicalJson.Of(JsonSerializer.SerializeToElement(pack, Options));

    /// <summary>SHA-256 of <see cref="Canonical"/>, 64 small hexadecimal digits: what reports, postings and packages name beside id and version.</summary>
    public static string Hash(RulePack pack) => Convert.ToHexStringLower(SHA256.HashData(Canonical(pack)));

    /// <summary>Reads the form only; whether its figures, steps and tables fit each other is for the checks of packs to say.</summary>
    /// <exception cref="UnreadableRegisterException">Not JSON, an unknown, missing, doubled or null field, a wrong type, or another schema; the message has the place.</exception>
    public static RulePack Read(ReadOnlySpan<byte> json)
    {
        if (json.StartsWith("\uFEFF"u8)) json = json[3..];
        try
        {
            // First the pack: it refuses names that are no text, which the search for nulls could not read.
            var pack = JsonSerializer.Deserialize<RulePack>(json, Options);
            if (NullPath(JsonSerializer.Deserialize<JsonElement>(json, Options), "$") is { } path)
                throw new UnreadableRegisterException($"rule pack: {path} is null; leave out what is not known.");
            return pack!.Schema == Schema ? pack : throw new UnreadableRegisterException($"rule pack: $.schema is '{pack.Schema}'; this version reads '{Schema}'.");
        }
        catch (JsonException error)
        {
            throw new UnreadableRegisterException($"rule pack: {error.Path ?? "$"} (line {error.LineNumber + 1}) cannot be read: {error.Message}", error);
        }
    }

    /// <summary>An end that is not known is left out, although the record asks for it.</summary>
    private static void MayBeLeftOut(JsonTypeInfo type)
    {
        foreach (var property in type.Properties)
        {
            if (Nullable.GetUnderlyingType(property.PropertyType) is not null) property.IsRequired = false;
        }
    }

    private static string? NullPath(JsonElement value, string path) => value.ValueKind switch
    {
        JsonValueKind.Null => path,
        JsonValueKind.Object => value.EnumerateObject().Select(field => NullPath(field.Value, $"{path}.{field.Name}")).FirstOrDefault(found => found is not null),
        JsonValueKind.Array => value.EnumerateArray().Select((entry, i) => NullPath(entry, $"{path}[{i}]")).FirstOrDefault(found => found is not null),
        _ => null,
    };
}
