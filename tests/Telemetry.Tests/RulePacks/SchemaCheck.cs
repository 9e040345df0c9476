using System.Text.Json;
using System.Text.RegularExpressions;

namespace Telemetry.Tests.RulePacks;

/// <summary>The part of JSON Schema that the schema of rule packs uses; a keyword that it does not know is a violation, so that the schema cannot outgrow the check.</summary>
internal static class SchemaCheck
{
    private static readonly string[] Notes = ["$schema", "$id", "$defs", "title", "description"];

    public static IReadOnlyList<string> Violations(JsonElement schema, JsonElement value) => [.. Of(schema, schema, value, "$")];

    private static IEnumerable<string> Of(JsonElement root, JsonElement schema, JsonElement value, string path) => schema.EnumerateObject().SelectMany(keyword => keyword.Name switch
    {
        "$ref" => Of(root, root.GetProperty("$defs").GetProperty(keyword.Value.GetString()!["#/$defs/".Length..]), value, path),
        "const" => value.ToString() == keyword.Value.ToString() ? [] : [$"{path} is not {keyword.Value}"],
        "enum" => keyword.Value.EnumerateArray().Any(word => word.ToString() == value.ToString()) ? [] : [$"{path}: '{value}' is not in the list"],
        "pattern" => Regex.IsMatch(value.GetString() ?? "", keyword.Value.GetString()!) ? [] : [$"{path}: '{value}' does not match {keyword.Value}"],
        "minLength" => value.GetString()!.Length >= keyword.Value.GetInt32() ? [] : [$"{path} is too short"],
        "type" => IsOf(keyword.Value.GetString()!, value) ? [] : [$"{path} is no {keyword.Value}"],
        "anyOf" => keyword.Value.EnumerateArray().Any(one => !Of(root, one, value, path).Any()) ? [] : [$"{path} is none of the forms"],
        "required" => keyword.Value.EnumerateArray().Where(name => !value.TryGetProperty(name.GetString()!, out _)).Select(name => $"{path}.{name} is missing"),
        "items" => value.EnumerateArray().SelectMany((item, i) => Of(root, keyword.Value, item, $"{path}[{i}]")),
        "properties" => keyword.Value.EnumerateObject().SelectMany(field => value.TryGetProperty(field.Name, out var own) ? Of(root, field.Value, own, $"{path}.{field.Name}") : []),
        "additionalProperties" => Others(schema, value).SelectMany(field =>
            keyword.Value.ValueKind == JsonValueKind.False ? [$"{path}.{field.Name} is unknown"] : Of(root, keyword.Value, field.Value, $"{path}.{field.Name}")),
        _ => Notes.Contains(keyword.Name) ? Array.Empty<string>() : [$"{path}: keyword {keyword.Name} is not checked"],
    });

    private static IEnumerable<JsonProperty> Others(JsonElement schema, JsonElement value) =>
        value.EnumerateObject().Where(field => !schema.TryGetProperty("properties", out var known) || !known.TryGetProperty(field.Name, out _));

    private static bool IsOf(string type, JsonElement value) => type switch
    {
        "object" => value.ValueKind == JsonValueKind.Object,
        "array" => value.ValueKind == JsonValueKind.Array,
        "boolean" => value.ValueKind is JsonValueKind.True or JsonValueKind.False,
        _ => value.ValueKind == JsonValueKind.String,
    };
}
