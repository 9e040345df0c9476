using System.Text;
using System.Text.Json;

namespace Telemetry.Protocol.Conformance;

/// <summary>Runs a file of golden vectors through the functions that a run uses, dispatched on <c>input.operation</c>.</summary>
public static class ConformanceRun
{
    /// <summary>The operations that are understood, in ordinal order.</summary>
    public static IReadOnlyList<string> Operations => [.. VectorOperations.All.Keys.Order(StringComparer.Ordinal)];

    /// <summary>The contract of every operation, as a document in Markdown.</summary>
    public static string Contracts
    {
        get
        {
            using var stream = typeof(ConformanceRun).Assembly.GetManifestResourceStream("conformance-contracts.md")!;
            using var reader = new StreamReader(stream, Encoding.UTF8);
            return reader.ReadToEnd();
        }
    }

    /// <param name="json">An object with a list <c>vectors</c>.</param>
    /// <exception cref="InvalidDataException">Not JSON, or no list of vectors.</exception>
    public static ConformanceReport Of(ReadOnlyMemory<byte> json)
    {
        if (json.Span.StartsWith("\uFEFF"u8)) json = json[3..];
        try
        {
            using var document = JsonDocument.Parse(json);
            return document.RootElement is { ValueKind: JsonValueKind.Object } root && root.TryGetProperty("vectors", out var vectors) && vectors.ValueKind == JsonValueKind.Array
                ? new([.. vectors.EnumerateArray().Select(Judge)])
                : throw new InvalidDataException("The file has no list 'vectors'; write {\"vectors\": [{\"id\": …, \"input\": {\"operation\": …}, \"expected\": {…}}]}.");
        }
        catch (JsonException error)
        {
            throw new InvalidDataException($"The file is not JSON: {error.Message}", error);
        }
    }

    private static VectorResult Judge(JsonElement vector, int position)
    {
        var id = Field(vector, "id") is { ValueKind: JsonValueKind.String } name ? name.GetString()! : $"vectors[{position}]";
        if (Field(vector, "input") is not { ValueKind: JsonValueKind.Object } input || Field(vector, "expected") is not { ValueKind: JsonValueKind.Object } expected)
            return Unsupported(id, "", "input or expected is missing; a vector has both as objects.");
        if (Field(input, "operation") is not { ValueKind: JsonValueKind.String } named) return Unsupported(id, "", "input.operation is missing; name one of the operations.");
        var operation = named.GetString()!;
        if (!VectorOperations.All.TryGetValue(operation, out var run)) return Unsupported(id, operation, $"operation '{operation}' is not known.");
        try
        {
            var expectation = new Expectation(references: operation == "apportion");
            expectation.Compare(expected, VectorCases.OrRefusal(() => run(new VectorInput(input))));
            return new(id, operation, expectation.Differences.Count == 0 ? VectorOutcome.Passed : VectorOutcome.Failed, expectation.Differences, expectation.Compared, expectation.References, null);
        }
        catch (NotSupportedException error)
        {
            return Unsupported(id, operation, error.Message);
        }
    }

    private static VectorResult Unsupported(string id, string operation, string reason) => new(id, operation, VectorOutcome.Unsupported, [], 0, 0, reason);

    private static JsonElement? Field(JsonElement element, string name) => element.ValueKind == JsonValueKind.Object && element.TryGetProperty(name, out var value) ? value : null;
}
