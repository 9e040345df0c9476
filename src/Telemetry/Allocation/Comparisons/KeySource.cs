using Telemetry.Allocation.Tables;
using Telemetry.Containers;

namespace Telemetry.Allocation.Comparisons;

/// <summary>Where the weights of a key come from.</summary>
/// <param name="From">As an input of a pack names it.</param>
/// <param name="Dimensions">What its weights can be told apart by.</param>
/// <param name="Where">Rows that count; null for all.</param>
public sealed record KeySource(
    AllocationKey Key, string From, TableUnit Unit, IReadOnlyList<string> Dimensions, Wording Title, IReadOnlyDictionary<string, string>? Where = null)
{
    private static readonly string[] Measured = ["municipality", "stream", "month", "quarter", "year"];

    public static KeySource Of(AllocationKey key) => key switch
    {
        AllocationKey.Mass => new(key, "measured:accepted", TableUnit.Gram, Measured, new("massa", "mass")),
        AllocationKey.Volume => new(key, "measured:volume", TableUnit.Litre, Measured, new("volume", "volume")),
        AllocationKey.Inhabitants => new(key, "register:inhabitants/persons", TableUnit.Person, ["municipality"], new("inwoners", "inhabitants")),
        AllocationKey.Emptyings => new(key, "measured:emptyings", TableUnit.Emptying, Measured, new("ledigingen", "emptyings")),
        AllocationKey.PlacedOnMarket => new(
            key, "register:placed-on-market/grams", TableUnit.Gram, ["organisation", "producer", "stream", "material", "category", "year"], new("in de handel gebracht", "placed on the market"),
            new Dictionary<string, string> { ["kind"] = "actual" }),
        _ => throw new ArgumentOutOfRangeException(nameof(key), key, "Not a key."),
    };
}
