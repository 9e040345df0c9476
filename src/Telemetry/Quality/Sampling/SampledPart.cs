using Telemetry.Quantities;

namespace Telemetry.Quality.Sampling;

/// <summary>One sample in an estimate of a share: what was looked for, and all that was sorted.</summary>
/// <param name="Part">0 to <paramref name="Whole"/>.</param>
/// <param name="Whole">More than 0: an empty bin is no sample, it has no share of anything.</param>
public readonly record struct SampledPart(Grams Part, Grams Whole)
{
    internal double Share => (double)Part.Value / Whole.Value;

    /// <summary>The samples that weigh something, each with the mass of one class.</summary>
    public static IReadOnlyList<SampledPart> Of(IEnumerable<CompositionSample> samples, SortedClass sorted) =>
        [.. samples.Where(sample => sample.Mass > Grams.Zero).Select(sample => new SampledPart(sample.MassOf(sorted), sample.Mass))];

    /// <summary>
    /// The same for one fraction by name. A sample in whose list the fraction does not stand did not weigh it and tells nothing of it; a heap of 0 g does.
    /// </summary>
    public static IReadOnlyList<SampledPart> Of(IEnumerable<CompositionSample> samples, string fraction) =>
    [
        .. samples.Where(sample => sample.Mass > Grams.Zero && sample.Fractions.Any(heap => heap.Name == fraction))
            .Select(sample => new SampledPart(Grams.Sum(sample.Fractions.Where(heap => heap.Name == fraction).Select(heap => heap.Mass)), sample.Mass)),
    ];
}
