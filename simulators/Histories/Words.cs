using System.Text.Json;

namespace Telemetry.Simulators.Histories;

/// <summary>The members of an enum as camelCase words; numbers are not accepted in their place.</summary>
internal static class Words<T>
    where T : struct, Enum
{
    private static readonly Dictionary<T, string> Written = Enum.GetValues<T>().ToDictionary(value => value, value => JsonNamingPolicy.CamelCase.ConvertName(value.ToString()));

    private static readonly Dictionary<string, T> Read = Written.ToDictionary(pair => pair.Value, pair => pair.Key, StringComparer.Ordinal);

    public static string All { get; } = string.Join(", ", Read.Keys);

    public static string Of(T value) => Written[value];

    public static bool TryRead(string word, out T value) => Read.TryGetValue(word, out value);
}
