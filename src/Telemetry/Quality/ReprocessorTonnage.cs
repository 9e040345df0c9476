using Telemetry.Quantities;

namespace Telemetry.Quality;

/// <summary>
/// What a UK reprocessor may issue notes for: (net − non-target) × baling-wire factor × recyclable proportion. Exact in decimal; the grams are rounded once.
/// </summary>
/// <param name="Tonnes">Exact.</param>
public sealed record ReprocessorTonnage(decimal Tonnes)
{
    private const decimal GramsPerTonne = 1_000_000m;

    public Grams Grams => new((long)decimal.Round(Tonnes * GramsPerTonne, 0, MidpointRounding.AwayFromZero));

    /// <summary>Null, not evaluated, when a value is missing or negative, the non-target exceeds the net, or the proportion is above 1.</summary>
    /// <param name="balingWireFactor">Applied under the baling-wire protocol; null without it.</param>
    public static ReprocessorTonnage? Of(decimal? netTonnes, decimal? nonTargetTonnes, decimal? recyclableProportion, decimal? balingWireFactor) =>
        (netTonnes, nonTargetTonnes, recyclableProportion, balingWireFactor) switch
        {
            ({ } net and >= 0, { } other and >= 0, { } proportion and >= 0 and <= 1, null or >= 0) when other <= net => new((net - other) * (balingWireFactor ?? 1) * proportion),
            _ => null,
        };
}
