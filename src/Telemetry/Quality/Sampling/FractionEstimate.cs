using Telemetry.Quantities;

namespace Telemetry.Quality.Sampling;

/// <summary>The share of one fraction over the samples that weighed it.</summary>
/// <param name="Classical">r ± t·SE; null for a single sample.</param>
/// <param name="Interval">The interval to go by.</param>
public sealed record FractionEstimate(string Fraction, SortedClass Class, Grams Part, Grams Whole, ShareInterval? Classical, ShareInterval Interval)
{
    /// <summary>By class, then name.</summary>
    public static IReadOnlyList<FractionEstimate> Of(IReadOnlyList<CompositionSample> samples, int confidencePercent = 95) =>
    [
        .. samples.SelectMany(sample => sample.Fractions).Select(heap => (heap.Class, heap.Name)).Distinct()
            .OrderBy(heap => heap.Class).ThenBy(heap => heap.Name, StringComparer.Ordinal)
            .Select(heap => Of(heap.Name, heap.Class, SampledPart.Of(samples, heap.Name), confidencePercent)).OfType<FractionEstimate>(),
    ];

    private static FractionEstimate? Of(string name, SortedClass sorted, IReadOnlyList<SampledPart> parts, int confidencePercent) =>
        RatioEstimate.Of(parts) is { } ratio
            ? new(name, sorted, ratio.Part, ratio.Whole, ratio.Interval(confidencePercent), ShareEstimate.Of(parts, confidencePercent)!)
            : null;
}
