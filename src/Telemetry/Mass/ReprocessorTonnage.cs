namespace Telemetry.Mass;

/// <summary>
/// Tonnes that a reprocessor may claim in the United Kingdom: (net − non-target) × baling-wire factor × recyclable proportion (DEFRA, summary log
/// validation). The method behind the proportion is one of a published list and stands beside the figure.
/// </summary>
public static class ReprocessorTonnage
{
    /// <param name="balingWireFactor">0.9985 under the protocol, 1 without wire.</param>
    /// <returns>Exact, without trailing zeros; null, not evaluated, where a value is missing, negative, or above what it is a part of.</returns>
    public static decimal? Of(decimal? net, decimal? nonTarget, decimal balingWireFactor, decimal? recyclableProportion)
    {
        if (net is not >= 0 || nonTarget is not >= 0 || recyclableProportion is not >= 0) return null;
        if (nonTarget > net || recyclableProportion > 1) return null;
        return (net - nonTarget) * balingWireFactor * recyclableProportion / 1.000000000000000000000000000m;
    }
}
