using System.Collections;
using System.Reflection;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Unicode;
using Telemetry.Allocation;
using Telemetry.Containers;
using Telemetry.Monitoring.Forecasting.PickLists;
using Telemetry.Readings.Retention;

namespace Telemetry.Protocol.Registers;

/// <summary>
/// The registry, the allocation rules and the rules of retention as JSON: UTF-8, camelCase names, enums as camelCase words, times in UTC, masses as whole grams. Reading is
/// strict: a misspelt field would otherwise be a rule that silently does not apply.
/// </summary>
public static class RegisterJson
{
    private static readonly JsonSerializerOptions Options = new(JsonSerializerOptions.Strict)
    {
        PropertyNamingPolicy = JsonNamingPolicy.CamelCase,
        WriteIndented = true,
        NewLine = "\n",
        Encoder = JavaScriptEncoder.Create(UnicodeRanges.All),
        Converters = { new JsonStringEnumConverter(JsonNamingPolicy.CamelCase, allowIntegerValues: false), new GramsJson(), new WordingJson(), new InstantJson() },
    };

    public static byte[] WriteRegistry(Registry registry) => [.. JsonSerializer.SerializeToUtf8Bytes(registry, Options), (byte)'\n'];

    public static byte[] WriteRules(AllocationRules rules) => [.. JsonSerializer.SerializeToUtf8Bytes(rules, Options), (byte)'\n'];

    /// <exception cref="UnreadableRegisterException">Not JSON, an unknown, missing, doubled or null field, or a wrong type.</exception>
    public static Registry ReadRegistry(ReadOnlySpan<byte> json) => Read<Registry>("registry", json);

    /// <exception cref="UnreadableRegisterException">Not JSON, an unknown, missing, doubled or null field, or a wrong type.</exception>
    public static AllocationRules ReadRules(ReadOnlySpan<byte> json) => Read<AllocationRules>("rules", json);

    /// <exception cref="UnreadableRegisterException">Not JSON, an unknown, missing, doubled or null field, or a wrong type.</exception>
    public static RetentionPolicy ReadRetention(ReadOnlySpan<byte> json) => Read<RetentionPolicy>("retention", json);

    public static byte[] WritePickRules(PickRules rules) => [.. JsonSerializer.SerializeToUtf8Bytes(rules, Options), (byte)'\n'];

    /// <exception cref="UnreadableRegisterException">Not JSON, an unknown, missing, doubled or null field, or a wrong type.</exception>
    public static PickRules ReadPickRules(ReadOnlySpan<byte> json) => Read<PickRules>("picklist", json);

    public static byte[] WriteHolds(IReadOnlyList<EvidenceHold> holds) => [.. JsonSerializer.SerializeToUtf8Bytes(holds, Options), (byte)'\n'];

    /// <exception cref="UnreadableRegisterException">Not JSON, an unknown, missing, doubled or null field, or a wrong type.</exception>
    public static IReadOnlyList<EvidenceHold> ReadHolds(ReadOnlySpan<byte> json) => Read<List<EvidenceHold>>("evidence", json);

    private static T Read<T>(string kind, ReadOnlySpan<byte> json)
        where T : class
    {
        if (json.StartsWith("\uFEFF"u8)) json = json[3..];
        try
        {
            var value = JsonSerializer.Deserialize<T>(json, Options) ?? throw new UnreadableRegisterException($"{kind}: $ is null; write an object.");
            return NullEntry(value, "$") is { } path ? throw new UnreadableRegisterException($"{kind}: {path} is null; write an entry or remove it.") : value;
        }
        catch (JsonException error)
        {
            throw new UnreadableRegisterException($"{kind}: {error.Path ?? "$"} (line {error.LineNumber + 1}) cannot be read: {error.Message}", error);
        }
    }

    /// <summary>The serializer refuses null fields but lets null entries of a list through; this finds the first.</summary>
    private static string? NullEntry(object value, string path)
    {
        if (value is IList list)
        {
            for (var i = 0; i < list.Count; i++)
            {
                if (list[i] is not { } entry) return $"{path}[{i}]";
                if (entry is not string && NullEntry(entry, $"{path}[{i}]") is { } inner) return inner;
            }

            return null;
        }

        foreach (var property in value.GetType().GetProperties(BindingFlags.Public | BindingFlags.Instance))
        {
            if (property.GetValue(value) is IList entries && NullEntry(entries, $"{path}.{JsonNamingPolicy.CamelCase.ConvertName(property.Name)}") is { } found) return found;
        }

        return null;
    }
}
