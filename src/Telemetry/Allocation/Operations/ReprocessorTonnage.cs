using Telemetry.Quantities;

namespace Telemetry.Allocation.Operations;

/// <summary>
/// Tonnes that a reprocessor may claim in the United Kingdom: (net − non-target) × baling-wire factor × recyclable proportion (DEFRA, summary log
/// validation). The method behind the proportion is one of a published list and stands beside the figure.
/// </summary>
public static class ReprocessorTonnage
{
    /// <param name="balingWireFactor">0.9985 under the protocol, 1 without wire.</param>
    /// <returns>Tonnes, exact; null, not evaluated, where a value is missing, negative, or above what it is a part of.</returns>
    public static Fraction? Of(Fraction? net, Fraction? nonTarget, Fraction? balingWireFactor, Fraction? recyclableProportion) =>
        net is { Sign: >= 0 } whole && nonTarget is { Sign: >= 0 } other && balingWireFactor is { Sign: >= 0 } factor && recyclableProportion is { Sign: >= 0 } proportion
        && other <= whole && proportion <= 1
            ? (whole - other) * factor * proportion
            : null;
}
