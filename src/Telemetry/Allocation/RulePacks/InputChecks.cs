namespace Telemetry.Allocation.RulePacks;

/// <summary>Checks where the tables of a pack come from.</summary>
internal static class InputChecks
{
    private static readonly string[] Measured = ["collected", "accepted", "rejected", "interfering", "nonPackaging", "emptyings", "volume"];

    public static IEnumerable<string> Violations(IReadOnlyList<PackInput> inputs) =>
    [
        .. inputs.Count == 0 ? ["inputs: there are none; a pack starts from at least one table."] : DuplicateChecks.Violations("inputs", inputs.Select(input => input.Table)),
        .. inputs.SelectMany(OfInput),
    ];

    private static IEnumerable<string> OfInput(PackInput input)
    {
        var place = $"inputs.{input.Table}";
        if (!IsKnown(input.From))
            yield return $"{place}.from: '{input.From}' is not known; write measured:WHAT ({string.Join(", ", Measured)}), booked:ROLE or register:NAME/FIELD.";
        if (!Enum.IsDefined(input.Unit)) yield return $"{place}.unit: '{input.Unit}' is not known; write {Tables.TableUnitWords.All}.";
        if (input.Dimensions.Any(dimension => dimension.Length == 0)) yield return $"{place}.dimensions: one is empty; name it or leave it out.";
        foreach (var (dimension, count) in input.Dimensions.CountBy(dimension => dimension, StringComparer.Ordinal))
            if (count > 1) yield return $"{place}.dimensions: '{dimension}' occurs {count} times; name it once.";
        foreach (var (field, value) in input.Where ?? new Dictionary<string, string>())
            if (field.Length == 0 || value.Length == 0) yield return $"{place}.where: '{field}' = '{value}' chooses nothing; write a field and its value.";
    }

    private static bool IsKnown(string from) => from.Split(':', 2) switch
    {
        ["measured", var what] => Measured.Contains(what, StringComparer.Ordinal),
        ["booked", var role] => role.Length > 0,
        ["register", var field] => field.Split('/') is [{ Length: > 0 }, { Length: > 0 }],
        _ => false,
    };
}
