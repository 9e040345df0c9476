using System.Text.Json;
using System.Text.Json.Nodes;
using Telemetry.Quantities;

namespace Telemetry.Protocol.Conformance;

/// <summary>
/// Holds an answer against what a vector expects. The expectation may give a part; every field it gives must match. Counter-examples (the results of wrong methods) and
/// tolerances are no outputs.
/// </summary>
/// <param name="references">Whether a list under a name that the answer does not have is the reference result of another method.</param>
internal sealed class Expectation(bool references)
{
    private readonly List<VectorDifference> differences = [];

    public IReadOnlyList<VectorDifference> Differences => differences;

    public int Compared { get; private set; }

    public int References { get; private set; }

    public void Compare(JsonElement expected, JsonNode? got, string path = "", Fraction? tolerance = null)
    {
        switch (expected.ValueKind)
        {
            case JsonValueKind.Object when IsRefused(expected, got):
                Compared++;
                break;
            case JsonValueKind.Object when got is JsonObject refusal && refusal.ContainsKey("reason") && !expected.TryGetProperty("error", out _):
                Differ(expected, got, path);
                break;
            case JsonValueKind.Object when got is JsonObject fields:
                CompareFields(expected, fields, path, ToleranceOf(expected) ?? tolerance);
                break;
            case JsonValueKind.Array when got is JsonArray list:
                if (expected.GetArrayLength() != list.Count) Differ(expected, got, path);
                else
                    foreach (var (index, one) in expected.EnumerateArray().Index()) Compare(one, list[index], $"{path}[{index}]", tolerance);
                break;
            case JsonValueKind.Array when got is JsonObject answer && answer["shares"] is JsonArray shares:
                Compare(expected, shares, path, tolerance);
                break;
            default:
                Compared++;
                if (!IsSame(expected, got, tolerance)) Differ(expected, got, path);
                break;
        }
    }

    private void CompareFields(JsonElement expected, JsonObject fields, string path, Fraction? tolerance)
    {
        foreach (var field in expected.EnumerateObject())
        {
            if (IsCounterExample(field.Name) || IsTolerance(field.Name)) continue;
            var place = path.Length == 0 ? field.Name : $"{path}.{field.Name}";
            if (fields.TryGetPropertyValue(field.Name, out var value)) Compare(field.Value, value, place, tolerance);
            else if (references && field.Value.ValueKind == JsonValueKind.Array) References++;
            else Differ(field.Value, null, place, "(nothing)");
        }
    }

    private void Differ(JsonElement expected, JsonNode? got, string path, string? instead = null) =>
        differences.Add(new(path, expected.GetRawText(), instead ?? got?.ToJsonString(VectorJson.Options) ?? "null"));

    private static bool IsCounterExample(string name) => name.StartsWith("wrong", StringComparison.Ordinal) || name.EndsWith("not_to_be_used", StringComparison.Ordinal) || name == "mean_of_percentages_wrong";

    private static bool IsTolerance(string name) => name.StartsWith("tolerance", StringComparison.Ordinal);

    private static Fraction? ToleranceOf(JsonElement expected)
    {
        foreach (var field in expected.EnumerateObject())
            if (IsTolerance(field.Name)) return VectorValue.Exact(field.Value, field.Name);
        return null;
    }

    /// <summary>An expected error: a tie is met by a tie alone, an error whose name no contract gives by any refusal.</summary>
    private static bool IsRefused(JsonElement expected, JsonNode? got)
    {
        if (!expected.TryGetProperty("error", out var error) || got is not JsonObject answer || !answer.TryGetPropertyValue("error", out var given)) return false;
        return error.ValueKind != JsonValueKind.String || (error.GetString() == "tie") == ((string?)given == "tie");
    }

    private static bool IsSame(JsonElement expected, JsonNode? got, Fraction? tolerance)
    {
        if (got is not JsonValue value) return expected.ValueKind == JsonValueKind.Null && got is null;
        return expected.ValueKind switch
        {
            JsonValueKind.String => value.GetValueKind() == JsonValueKind.String && IsSameText(expected.GetString()!, value.GetValue<string>(), tolerance),
            JsonValueKind.Number => value.GetValueKind() == JsonValueKind.Number && Fraction.TryParse(expected.GetRawText()) is { } number && number == Fraction.TryParse(value.ToJsonString()),
            _ => expected.ValueKind == value.GetValueKind(),
        };
    }

    /// <summary>To the character, except that a zero may bear a sign, that n/d may stand for the same number, and that decimals may differ by a stated tolerance.</summary>
    private static bool IsSameText(string expected, string got, Fraction? tolerance)
    {
        if (expected == got) return true;
        if (Fraction.TryParse(expected) is not { } one || Fraction.TryParse(got) is not { } other) return false;
        if (one.Sign == 0 && expected[0] == '-') return expected[1..] == got;
        if (expected.Contains('/', StringComparison.Ordinal) || got.Contains('/', StringComparison.Ordinal)) return one == other;
        return tolerance is { } most && one - other <= most && other - one <= most;
    }
}
