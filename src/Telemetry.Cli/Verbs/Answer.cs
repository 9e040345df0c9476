using System.CommandLine;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace Telemetry.Cli.Verbs;

/// <summary>
/// What a verb says at its end, on standard output: lines for a person, or with <c>--json</c> exactly one JSON document with the same facts.
/// Progress, notes and errors go to standard error. Nothing is coloured, so NO_COLOR asks for nothing more.
/// </summary>
internal static class Answer
{
    /// <summary>Understood by every verb.</summary>
    public static readonly Option<bool> Json = new("--json") { Description = "Answer with one JSON document on standard output", Recursive = true };

    private static readonly JsonSerializerOptions Options = new(JsonSerializerOptions.Web)
    {
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        Converters = { new JsonStringEnumConverter(JsonNamingPolicy.CamelCase) },
    };

    public static Task WriteAsync(ParseResult parsed, object facts, string text) =>
        Console.Out.WriteLineAsync(parsed.GetValue(Json) ? JsonSerializer.Serialize(facts, Options) : text);

    /// <summary>The reason why a verb failed, on standard error: a line, or with <c>--json</c> an object with the field <c>error</c>.</summary>
    public static Task WriteErrorAsync(ParseResult parsed, string message) =>
        Console.Error.WriteLineAsync(parsed.GetValue(Json) ? JsonSerializer.Serialize(new { error = message }, Options) : message);
}
