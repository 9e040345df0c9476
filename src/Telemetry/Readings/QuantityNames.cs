namespace Telemetry.Readings;

/// <summary>The words for quantities in queries, CSV and JSON. They are the names in the registry of quantities with a small first letter and never change.</summary>
public static class QuantityNames
{
    private static readonly Dictionary<string, Quantity> ByName =
        Enum.GetValues<Quantity>().Where(quantity => quantity != Quantity.Unspecified).ToDictionary(NameOf, StringComparer.Ordinal);

    /// <summary>In the order of their codes, for an error that says what could have been written.</summary>
    public static string All { get; } = string.Join(", ", ByName.Keys);

    /// <summary>Null for a quantity that is not specified or unknown to this version.</summary>
    public static string? Of(Quantity quantity) => quantity != Quantity.Unspecified && Enum.IsDefined(quantity) ? NameOf(quantity) : null;

    /// <summary>Null when the word names no quantity; capitals matter.</summary>
    public static Quantity? TryParse(string name) => ByName.TryGetValue(name, out var quantity) ? quantity : null;

    private static string NameOf(Quantity quantity)
    {
        var name = quantity.ToString();
        return char.ToLowerInvariant(name[0]) + name[1..];
    }
}
