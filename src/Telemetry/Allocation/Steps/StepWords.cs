namespace Telemetry.Allocation.Steps;

/// <summary>How words behind a step's names are read.</summary>
public static class StepWords
{
    private static readonly char[] Separators = [';', ','];

    /// <summary>Words with a semicolon or a comma between them.</summary>
    public static IReadOnlyList<string> List(string text) => text.Split(Separators, StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);

    /// <summary>Conditions such as <c>kind=actual;year=2023|2024</c>: by dimension the values that count. Null where a part has no <c>=</c> or a dimension stands twice.</summary>
    public static IReadOnlyDictionary<string, IReadOnlyList<string>>? Conditions(string text)
    {
        var conditions = new Dictionary<string, IReadOnlyList<string>>(StringComparer.Ordinal);
        foreach (var part in List(text))
        {
            var equals = part.IndexOf('=', StringComparison.Ordinal);
            if (equals <= 0 || equals == part.Length - 1) return null;
            if (!conditions.TryAdd(part[..equals].Trim(), part[(equals + 1)..].Split('|', StringSplitOptions.TrimEntries))) return null;
        }

        return conditions.Count == 0 ? null : conditions;
    }
}
