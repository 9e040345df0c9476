namespace Telemetry.Allocation.Steps;

/// <summary>The words that say how a table is shared.</summary>
public static class ShareWords
{
    /// <summary>What nobody answers for is a claimant of its own, under <see cref="StreamSplit.OrphanId"/>.</summary>
    public const string Separate = "separate";

    /// <summary>What nobody answers for is borne by the claimants that are known.</summary>
    public const string Spread = "spread";

    public const string Default = "largest_remainder";
    public const string Methods = "largest_remainder, sainte_lague or dhondt";

    public static ApportionmentMethod? Method(string word) => word switch
    {
        Default => ApportionmentMethod.LargestRemainder,
        "sainte_lague" => ApportionmentMethod.SainteLague,
        "dhondt" => ApportionmentMethod.DHondt,
        _ => null,
    };
}
