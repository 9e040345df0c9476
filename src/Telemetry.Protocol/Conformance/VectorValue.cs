using System.Numerics;
using System.Text.Json;
using Telemetry.Quantities;

namespace Telemetry.Protocol.Conformance;

/// <summary>Single values of a vector, read exactly: a JSON number never passes through a floating point number.</summary>
internal static class VectorValue
{
    /// <exception cref="FormatException">Not an exact number.</exception>
    public static Fraction Exact(JsonElement value, string path) => (value.ValueKind switch
    {
        JsonValueKind.String => Fraction.TryParse(value.GetString()!),
        JsonValueKind.Number => Fraction.TryParse(value.GetRawText()),
        _ => null,
    }) ?? throw Wrong(value, path, "an exact number as 261.07 or 17/120");

    /// <exception cref="FormatException">Not a whole number.</exception>
    public static BigInteger Whole(JsonElement value, string path) => Exact(value, path) is { IsWhole: true } number ? number.Numerator : throw Wrong(value, path, "a whole number");

    public static string Text(JsonElement value, string path) => value.ValueKind == JsonValueKind.String ? value.GetString()! : throw Wrong(value, path, "a text");

    public static IEnumerable<JsonElement> List(JsonElement value, string path) => value.ValueKind == JsonValueKind.Array ? value.EnumerateArray() : throw Wrong(value, path, "a list");

    public static IEnumerable<JsonProperty> Fields(JsonElement value, string path) => value.ValueKind == JsonValueKind.Object ? value.EnumerateObject() : throw Wrong(value, path, "an object");

    private static FormatException Wrong(JsonElement value, string path, string wanted) => new($"{path} is {value.GetRawText()}; write {wanted}.");
}
