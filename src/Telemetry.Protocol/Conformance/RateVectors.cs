using System.Text.Json.Nodes;
using Telemetry.Allocation.Operations;
using Telemetry.Quantities;

namespace Telemetry.Protocol.Conformance;

/// <summary>weee_rate, recycling_percentage, textile_targets, co2_range, ratio_estimate.</summary>
internal static class RateVectors
{
    /// <summary>The limit whose excess a ratio estimate is judged by: that of the PMD protocol, which the contract of the operation names.</summary>
    private static readonly Fraction InterferingLimit = Fraction.Of(15, 100);

    public static JsonNode Weee(VectorInput input) => VectorCases.Of(input, one =>
    {
        var ratio = ExactRatio.OfMean(one.Exact("collected_t"), one.Exacts("placed_on_market_t"));
        return new JsonObject { ["rate"] = VectorOutput.Ratio(ratio.Rate), ["rate_percent"] = VectorOutput.Fixed(100 * ratio.Rate, 6), ["target_met"] = ratio.Meets(one.Exact("target_percent")) };
    });

    public static JsonNode Recycling(VectorInput input) => VectorCases.Of(input, one =>
    {
        var ratio = ExactRatio.Recycled(one.Each("streams").Select(stream => (stream.Exact("collected_kg_per_inhabitant"), stream.Exact("recycling_share"))));
        return new JsonObject
        {
            ["recycled_kg"] = VectorOutput.Exact(ratio.Part), ["total_kg"] = VectorOutput.Exact(ratio.Whole), ["rate"] = VectorOutput.Ratio(ratio.Rate), ["rate_percent"] = VectorOutput.Fixed(100 * ratio.Rate, 6),
        };
    });

    public static JsonNode Textiles(VectorInput input) => VectorCases.Of(input, one =>
    {
        var targets = one.Inside("targets_percent");
        return new JsonObject
        {
            ["min_reuse_and_recycling_kg"] = Minimum(one, "denominator_kg", targets, "reuse_and_recycling"),
            ["min_reuse_kg"] = Minimum(one, "denominator_kg", targets, "reuse"),
            ["min_reuse_in_nl_kg"] = Minimum(one, "denominator_kg", targets, "reuse_in_nl"),
            ["min_fibre_to_fibre_kg"] = Minimum(one, "recycled_kg", targets, "fibre_to_fibre_of_recycled"),
        };
    });

    public static JsonNode Effects(VectorInput input) => VectorCases.Of(input, one => new JsonObject
    {
        ["kg_co2e"] = VectorOutput.List(EffectRange.Of(one.Exact("mass_t"), [.. one.Each("factors_kg_co2e_per_t").Select(set => set.Exact("value"))]).Select(effect => VectorOutput.Exact(effect))),
    });

    public static JsonNode Samples(VectorInput input) => VectorCases.Of(input, one =>
    {
        var (parts, wholes, quantile) = (one.Exacts("contaminant_kg"), one.Exacts("sample_kg"), one.Exact("t_quantile"));
        if (parts.Count != wholes.Count) throw new FormatException($"input has {wholes.Count} sample_kg and {parts.Count} contaminant_kg; write both for every sample.");
        (Fraction, Fraction)[] samples = [.. parts.Zip(wholes)];
        var (all, first) = (SampledRatio.Of(samples), SampledRatio.Of([.. samples.Take(3)]));
        return new JsonObject
        {
            ["ratio"] = VectorOutput.Ratio(all.Rate),
            ["ratio_percent"] = VectorOutput.Fixed(100 * all.Rate, 6),
            ["se_percent_points"] = VectorOutput.Fixed(100 * all.StandardError, 6),
            ["ci_low_percent"] = VectorOutput.Fixed(100 * all.Low(quantile), 6),
            ["ci_high_percent"] = VectorOutput.Fixed(100 * all.High(quantile), 6),
            ["excess_over_15_percent_significant"] = all.IsAbove(InterferingLimit, quantile),
            ["first_three_samples"] = new JsonObject { ["ratio"] = VectorOutput.Ratio(first.Rate), ["ratio_percent"] = VectorOutput.Fixed(100 * first.Rate, 6) },
        };
    });

    private static JsonNode? Minimum(VectorInput one, string denominator, VectorInput targets, string target) =>
        targets.Has(target) ? VectorOutput.Whole(MinimumMass.Of(one.Whole(denominator), targets.Exact(target))) : null;
}
