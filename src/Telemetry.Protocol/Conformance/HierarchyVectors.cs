using System.Text.Json.Nodes;
using Telemetry.Allocation.Operations;

namespace Telemetry.Protocol.Conformance;

/// <summary>hierarchical_apportion.</summary>
internal static class HierarchyVectors
{
    public static JsonNode Of(VectorInput input)
    {
        var containers = input.Fields("containers").ToDictionary(municipality => municipality.Name, municipality => municipality.Value, StringComparer.Ordinal);
        SplitNode[] municipalities =
        [
            .. input.Fields("municipalities").Select(one => new SplitNode(one.Name, one.Value.Exact(), containers.TryGetValue(one.Name, out var below)
                ? [.. VectorValue.Fields(below.Element, one.Name).Select(container => new SplitNode(container.Name, VectorValue.Exact(container.Value, container.Name), []))] : [])),
        ];
        var total = input.Whole("total_g");
        var organisations = HierarchicalSplit.Of("all", total, [.. input.Fields("organisations").Select(one => new SplitNode(one.Name, one.Value.Exact(), municipalities))]).Children;
        var lower = organisations.SelectMany(organisation => organisation.Children).ToList();
        return new JsonObject
        {
            ["tree"] = VectorOutput.Map(organisations.Select(one => (one.Id, (JsonNode?)Organisation(one)))),
            ["organisation_sum_g"] = VectorOutput.Whole(VectorOutput.Sum(organisations.Select(one => one.Units))),
            ["municipality_sums_g"] = Sums(lower),
            ["container_sums_g"] = Sums(lower.SelectMany(municipality => municipality.Children)),
            ["direct_municipality_split_g"] = Sums(HierarchicalSplit.Of("all", total, municipalities).Children),
        };
    }

    private static JsonObject Organisation(SplitShare organisation) => new()
    {
        ["total_g"] = VectorOutput.Whole(organisation.Units),
        ["municipalities"] = VectorOutput.Map(organisation.Children.Select(municipality => (municipality.Id, (JsonNode?)new JsonObject
        {
            ["total_g"] = VectorOutput.Whole(municipality.Units), ["containers_g"] = Sums(municipality.Children),
        }))),
    };

    private static JsonObject Sums(IEnumerable<SplitShare> shares) => VectorOutput.Sums(shares.Select(share => (share.Id, share.Units)));
}
