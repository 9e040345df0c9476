using System.Text.Json.Nodes;
using Telemetry.Allocation.Operations;
using Telemetry.Quantities;

namespace Telemetry.Protocol.Conformance;

/// <summary>reconcile.</summary>
internal static class TicketVectors
{
    public static JsonNode Reconcile(VectorInput input) => VectorCases.Of(input, one =>
    {
        var defaults = one.Has("default_kg_by_container_class")
            ? one.Fields("default_kg_by_container_class").ToDictionary(kind => kind.Name, kind => (Fraction?)kind.Value.Exact(), StringComparer.Ordinal) : [];
        var emptyings = one.Each("emptyings").ToList();
        var split = TicketSplit.Of(one.Whole("ticket_net_g"), [.. emptyings.Select(emptying => Weighed(emptying, defaults))]);
        var answer = new JsonObject
        {
            ["emptyings_g"] = VectorOutput.Sums(emptyings.Zip(split.Grams, (emptying, grams) => (emptying.Text("id"), grams))),
            ["municipalities_g"] = VectorOutput.Sums(emptyings.Zip(split.Grams, (emptying, grams) => (emptying.Text("municipality"), grams))),
            ["sum_g"] = VectorOutput.Whole(VectorOutput.Sum(split.Grams)),
            ["unallocated_g"] = VectorOutput.Whole(split.Unallocated),
            ["provenance"] = VectorOutput.Map(emptyings.Select(emptying => (emptying.Text("id"), (JsonNode?)(emptying.Has("estimate_kg") ? "sensor_estimate" : "default_factor")))),
            ["factor"] = VectorOutput.Ratio(split.Factor),
            ["factor_decimal"] = VectorOutput.Fixed(split.Factor, 10),
        };
        if (one.Has("factor_band")) answer["factor_within_band"] = split.IsWithin(one.Inside("factor_band").Exact("low"), one.Inside("factor_band").Exact("high"));
        return answer;
    });

    private static WeighedEmptying Weighed(VectorInput emptying, Dictionary<string, Fraction?> defaults) => new(
        emptying.Text("id"), emptying.Has("estimate_kg") ? emptying.Exact("estimate_kg") : null, emptying.Has("container_class") ? defaults.GetValueOrDefault(emptying.Text("container_class")) : null);
}
