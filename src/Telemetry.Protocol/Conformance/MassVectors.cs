using System.Text.Json;
using System.Text.Json.Nodes;
using Telemetry.Allocation;
using Telemetry.Allocation.Operations;
using Telemetry.Quantities;

namespace Telemetry.Protocol.Conformance;

/// <summary>acceptance_gate, waterfall, waterfall_then_apportion, moisture_correction, reprocessor_tonnage, chain_yield.</summary>
internal static class MassVectors
{
    public static JsonNode Gate(VectorInput input)
    {
        var answers = VectorCases.List(input, "cases", one => Judgement(one, input.Exact("limit_percent")));
        return new JsonObject { ["decisions"] = VectorOutput.List(answers.Select(answer => answer!["decision"]?.DeepClone())), ["cases"] = answers };
    }

    public static JsonNode Waterfall(VectorInput input) => VectorCases.Of(input, one =>
    {
        var parts = Parts(one);
        return Written(parts, "sum_g");
    });

    public static JsonNode WaterfallThenApportion(VectorInput input) => VectorCases.Of(input, one =>
    {
        var (parts, weights) = (Parts(one), one.Weights("ids", "weights"));
        var answer = Written(parts, "level_1_sum_g");
        var masses = Apportionment.Of(ApportionmentMethod.LargestRemainder, parts.Packaging, weights).Shares;
        var cents = Payment.MinorUnits(one.Whole("gross_g"), one.Exact("tariff_eur_per_t"));
        var lines = Apportionment.Of(ApportionmentMethod.LargestRemainder, cents, [.. weights.Zip(masses, (weight, mass) => weight with { Value = parts.Packaging.Sign < 0 ? -mass : mass })]).Shares;
        answer["packaging_lines_g"] = VectorOutput.Map(weights, masses);
        answer["level_2_sum_g"] = VectorOutput.Whole(VectorOutput.Sum(masses));
        answer["compensation_cents"] = VectorOutput.Whole(cents);
        answer["compensation_lines_cents"] = VectorOutput.Map(weights, lines);
        answer["compensation_sum_cents"] = VectorOutput.Whole(VectorOutput.Sum(lines));
        return answer;
    });

    public static JsonNode Moisture(VectorInput input) => VectorCases.Of(input, one =>
    {
        var exact = MoistureCorrection.Exact(one.Whole("mass_g"), one.Exact("moisture"), one.Exact("reference_moisture"));
        return new JsonObject { ["mass_g_exact"] = VectorOutput.Exact(exact), ["mass_g"] = VectorOutput.Whole(exact.Round()) };
    });

    public static JsonNode Tonnage(VectorInput input) => VectorCases.Of(input, one =>
    {
        Fraction? factor = one.Has("baling_wire") ? one.Inside("baling_wire").Element.ValueKind switch
        {
            JsonValueKind.True => one.ExactOrNull("baling_wire_factor"), JsonValueKind.False => Fraction.One, _ => null,
        } : null;
        var tonnes = ReprocessorTonnage.Of(one.ExactOrNull("net_t"), one.ExactOrNull("non_target_t"), factor, one.ExactOrNull("recyclable_proportion"));
        var grams = tonnes * 1_000_000;
        return new JsonObject { ["tonnage_t"] = VectorOutput.Exact(tonnes), ["tonnage_g_exact"] = VectorOutput.Exact(grams), ["tonnage_g"] = grams is { } exact ? VectorOutput.Whole(exact.Round()) : null };
    });

    public static JsonNode Yield(VectorInput input) => VectorCases.Of(input, one => VectorOutput.Map(
        ChainYield.Of(one.Exact("released_kg"), one.Fields("shares").ToDictionary(share => share.Name, share => share.Value.Exact())).Select(part => (part.Key, VectorOutput.Exact(part.Value)))));

    private static JsonObject Judgement(VectorInput one, Fraction limit)
    {
        var masses = one.Element.ValueKind == JsonValueKind.Object;
        var (part, whole) = masses ? (one.Whole("interfering_g"), one.Whole("load_g")) : (one.Exact().Numerator, 100 * one.Exact().Denominator);
        return new()
        {
            ["decision"] = AcceptanceLimit.IsKept(part, whole, limit) switch { true => "accept", false => "reject", null => "not_evaluated" },
            ["displayed_percent"] = whole.IsZero ? null : VectorOutput.Fixed(Fraction.Of(100 * part, whole), 2),
        };
    }

    private static GrossParts Parts(VectorInput one) => GrossParts.Of(one.Whole("gross_g"), one.Exact("interfering_share"), one.Exact("non_packaging_share"), 0);

    private static JsonObject Written(GrossParts parts, string sum) => new()
    {
        ["packaging_g"] = VectorOutput.Whole(parts.Packaging),
        ["non_packaging_g"] = VectorOutput.Whole(parts.NonPackaging),
        ["interfering_g"] = VectorOutput.Whole(parts.Interfering),
        [sum] = VectorOutput.Whole(parts.Packaging + parts.NonPackaging + parts.Interfering),
    };
}
