namespace Telemetry.Containers;

/// <summary>
/// The grammar of ids that come from outside and end up in topics, file names and report lines: 1 to 64 characters out of
/// letters, digits, dot, underscore and hyphen, not starting with a dot. This refuses + # / NUL and every control character
/// (MQTT 5, 4.7.1 and 4.7.3) as well as path traversal.
/// </summary>
public static class Identifier
{
    public const string Grammar = "1 to 64 of a-z A-Z 0-9 . _ - , not starting with a dot";

    public static bool IsValid(string? id) =>
        id is { Length: >= 1 and <= 64 } && id[0] != '.' && id.All(c => char.IsAsciiLetterOrDigit(c) || c is '.' or '_' or '-');
}
