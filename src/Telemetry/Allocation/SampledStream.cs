using Telemetry.Quality;
using Telemetry.Quality.Sampling;

namespace Telemetry.Allocation;

/// <summary>What the hand-sorted samples of one stream say about interfering material, and whether they show an excess over its limit.</summary>
/// <param name="Advice">Null where the stream has no limit.</param>
/// <param name="Fractions">Every heap that was sorted, with its own interval.</param>
public sealed record SampledStream(string Stream, ShareInterval Interfering, SamplingAdvice? Advice, IReadOnlyList<FractionEstimate> Fractions)
{
    /// <param name="samples">Of one period, any streams.</param>
    public static IReadOnlyList<SampledStream> Of(IEnumerable<CompositionSample> samples, IReadOnlyDictionary<string, StreamRules> rules) =>
        [.. samples.GroupBy(sample => sample.Stream, StringComparer.Ordinal).OrderBy(group => group.Key, StringComparer.Ordinal).Select(group => Of(group.Key, [.. group], rules)).OfType<SampledStream>()];

    private static SampledStream? Of(string stream, IReadOnlyList<CompositionSample> samples, IReadOnlyDictionary<string, StreamRules> rules)
    {
        var parts = SampledPart.Of(samples, SortedClass.Interfering);
        if (ShareEstimate.Of(parts) is not { } interval) return null;
        var limit = rules.GetValueOrDefault(stream)?.InterferingLimitPercent;
        return new(stream, interval, limit is { } percent ? SamplingPlanner.Advise(parts, (double)(percent / 100)) : null, FractionEstimate.Of(samples));
    }
}
