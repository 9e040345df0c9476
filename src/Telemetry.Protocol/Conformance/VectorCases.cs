using System.Text.Json.Nodes;

namespace Telemetry.Protocol.Conformance;

/// <summary>Runs an operation on an input, or on each of its cases; what is refused becomes an answer of its own.</summary>
internal static class VectorCases
{
    /// <summary>An object with <c>cases</c> in the same order where the input has cases, else the one answer.</summary>
    public static JsonNode Of(VectorInput input, Func<VectorInput, JsonNode?> operation) =>
        input.Has("cases") ? new JsonObject { ["cases"] = List(input, "cases", operation) } : operation(input)!;

    /// <summary>The answers to the entries of a list.</summary>
    public static JsonArray List(VectorInput input, string name, Func<VectorInput, JsonNode?> operation) => VectorOutput.List(input.Each(name).Select(one => OrRefusal(() => operation(one))));

    /// <summary>The answer, or an object with <c>error</c> and the reason.</summary>
    public static JsonNode? OrRefusal(Func<JsonNode?> operation)
    {
        try
        {
            return operation();
        }
        catch (Exception error) when (error is ArgumentException or FormatException or ArithmeticException or InvalidOperationException or TimeZoneNotFoundException)
        {
            return new JsonObject { ["error"] = "refused", ["reason"] = error.Message };
        }
    }
}
