using Telemetry.Quantities;

namespace Telemetry.Mass;

/// <summary>What becomes of a released mass further down the chain, by published shares.</summary>
public static class ChainYield
{
    /// <summary>Unit of the released mass; exact, without trailing zeros. A loss that is not named is not shared out.</summary>
    /// <param name="shares">Name to a fraction from 0 to 1.</param>
    public static IReadOnlyDictionary<string, decimal> Of(decimal released, IReadOnlyDictionary<string, decimal> shares) =>
        shares.ToDictionary(share => share.Key, share => released * share.Value / 1.000000000000000000000000000m, StringComparer.Ordinal);
}
