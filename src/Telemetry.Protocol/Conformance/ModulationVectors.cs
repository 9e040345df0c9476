using System.Text.Json;
using System.Text.Json.Nodes;
using Telemetry.Allocation.Operations;
using Telemetry.Quantities;

namespace Telemetry.Protocol.Conformance;

/// <summary>modulation, with its two edge cases: a red factor of 1, and no green tonnes at all.</summary>
internal static class ModulationVectors
{
    private static readonly string[] Ratings = ["red", "amber", "green"];

    public static JsonNode Of(VectorInput input) => VectorCases.Of(input, one =>
    {
        var tonnes = one.Fields("net_tonnes").Select(material => (material.Name, Tonnes: WithLate(material.Value, one))).ToList();
        var prices = one.Fields("price_per_t").ToDictionary(price => price.Name, price => price.Value.Exact(), StringComparer.Ordinal);
        var modulation = new Modulation(one.Exact("red_factor"), [.. tonnes.Select(material => new RatedMaterial(material.Name, Price(prices, material.Name), material.Tonnes["red"], material.Tonnes["green"]))]);
        var answer = Written(modulation);
        answer["tonnes"] = VectorOutput.Map(tonnes.Select(material => (material.Name, (JsonNode?)Written(material.Tonnes, one.Inside("net_tonnes").Inside(material.Name).Element))));
        answer["edge_cases"] = new JsonObject
        {
            ["red_factor_1"] = Written(modulation with { RedFactor = 1 }),
            ["no_green_tonnage"] = Written(modulation with { Materials = [.. modulation.Materials.Select(material => material with { GreenTonnes = 0 })] }),
        };
        return answer;
    });

    private static JsonObject Written(Modulation modulation) => new()
    {
        ["red_cost_at_amber"] = VectorOutput.Map(modulation.Materials.Select(material => (material.Name, VectorOutput.Fixed(material.RedCost, 2)))),
        ["green_cost_at_amber"] = VectorOutput.Map(modulation.Materials.Select(material => (material.Name, VectorOutput.Fixed(material.GreenCost, 2)))),
        ["sum_red_cost"] = VectorOutput.Fixed(modulation.RedCost, 2),
        ["sum_green_cost"] = VectorOutput.Fixed(modulation.GreenCost, 2),
        ["green_factor"] = VectorOutput.Fixed(modulation.Factor, 6),
        ["red_price"] = VectorOutput.Map(modulation.Materials.Select(material => (material.Name, VectorOutput.Fixed(Modulation.Price(material.AmberPrice, modulation.RedFactor), 4)))),
        ["green_price"] = VectorOutput.Map(modulation.Materials.Select(material => (material.Name, VectorOutput.Fixed(Modulation.Price(material.AmberPrice, modulation.Factor), 4)))),
        ["surcharge"] = VectorOutput.Exact(modulation.Surcharge),
        ["discount"] = VectorOutput.Exact(modulation.Discount),
    };

    /// <summary>Amber stands in the answer where it stands in the input; it has no part in the factor.</summary>
    private static Dictionary<string, Fraction> WithLate(VectorInput material, VectorInput input)
    {
        var late = input.Has("late_tonnes_each_material") ? input.Fields("late_tonnes_each_material").ToDictionary(rating => rating.Name, rating => rating.Value.Exact(), StringComparer.Ordinal) : [];
        return Ratings.Where(rating => rating != "amber" || material.Has(rating) || late.ContainsKey(rating))
            .ToDictionary(rating => rating, rating => (material.Has(rating) ? material.Exact(rating) : rating == "amber" ? Fraction.Zero : throw new FormatException($"{rating} tonnes are missing; write 0 where there are none.")) + late.GetValueOrDefault(rating), StringComparer.Ordinal);
    }

    /// <summary>As the input writes tonnes, so does the answer: as numbers or as exact text.</summary>
    private static JsonObject Written(Dictionary<string, Fraction> tonnes, JsonElement input) => VectorOutput.Map(tonnes.Select(one =>
        (one.Key, input.TryGetProperty(one.Key, out var given) && given.ValueKind == JsonValueKind.String ? VectorOutput.Exact(one.Value) : JsonNode.Parse(one.Value.ToString()))));

    private static Fraction Price(Dictionary<string, Fraction> prices, string material) =>
        prices.TryGetValue(material, out var price) ? price : throw new FormatException($"input.price_per_t has no price of '{material}'; a missing price is not 0.");
}
