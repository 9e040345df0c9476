using Telemetry.Quantities;

namespace Telemetry.Allocation.Operations;

/// <summary>What becomes of a released mass further down the chain, by published shares.</summary>
public static class ChainYield
{
    /// <summary>In the unit of the released mass, exact. A loss that is not named is not shared out.</summary>
    /// <param name="shares">Name to a fraction of the released mass.</param>
    public static IReadOnlyDictionary<string, Fraction> Of(Fraction released, IReadOnlyDictionary<string, Fraction> shares) =>
        shares.ToDictionary(share => share.Key, share => released * share.Value, StringComparer.Ordinal);
}
