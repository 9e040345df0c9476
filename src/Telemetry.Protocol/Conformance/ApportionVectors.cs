using System.Numerics;
using System.Text.Json;
using System.Text.Json.Nodes;
using Telemetry.Allocation;
using Telemetry.Allocation.Operations;
using Telemetry.Quantities;

namespace Telemetry.Protocol.Conformance;

/// <summary>apportion and apportion_by_id.</summary>
internal static class ApportionVectors
{
    private static readonly IReadOnlyDictionary<string, ApportionmentMethod> Methods = new Dictionary<string, ApportionmentMethod>(StringComparer.Ordinal)
    {
        ["largest_remainder"] = ApportionmentMethod.LargestRemainder, ["sainte_lague"] = ApportionmentMethod.SainteLague, ["dhondt"] = ApportionmentMethod.DHondt,
    };

    /// <summary>A case is an object with its own fields, or the list of its weights.</summary>
    public static JsonNode Apportion(VectorInput input) =>
        VectorCases.Of(input, one => Shares(one, one.Element.ValueKind == JsonValueKind.Array ? WeightsOf(one, input) : one.Weights("ids", "weights")));

    public static JsonNode ById(VectorInput input) => VectorCases.Of(input, one =>
    {
        ExactWeight[] weights = [.. one.Each("items").Select(item => new ExactWeight(item.Text("id"), item.Exact("weight")))];
        return VectorOutput.Map(weights, Apportionment.Of(Method(one), one.Whole("total"), weights).Shares);
    });

    private static ExactWeight[] WeightsOf(VectorInput list, VectorInput around)
    {
        string[]? ids = around.Has("ids") ? [.. around.Each("ids").Select(id => id.Text())] : null;
        Fraction[] weights = [.. list.Element.EnumerateArray().Select(weight => VectorValue.Exact(weight, "weights"))];
        return ids is null || ids.Length == weights.Length
            ? [.. weights.Select((weight, position) => new ExactWeight(ids?[position] ?? VectorOutput.Position(position), weight))]
            : throw new FormatException($"input.ids has {ids.Length} entries and a case {weights.Length} weights; write one weight for each id.");
    }

    private static JsonObject Shares(VectorInput input, ExactWeight[] weights)
    {
        var (total, usual) = (input.Whole("total"), new JsonObject());
        var chosen = Apportionment.Of(Method(input), total, weights);
        foreach (var (name, method) in Methods) usual[name] = VectorOutput.Wholes(Apportionment.Of(method, total, weights).Shares);
        usual["shares"] = input.Has("ids") ? VectorOutput.Map(weights, chosen.Shares) : VectorOutput.Wholes(chosen.Shares);
        usual["unallocated"] = VectorOutput.Whole(chosen.Unallocated);
        usual["sum"] = VectorOutput.Whole(VectorOutput.Sum(chosen.Shares));
        usual["quotas"] = Quotas.Of(total, weights) is { } quotas ? VectorOutput.List(quotas.Select(quota => VectorOutput.Exact(quota))) : null;
        return input.Has("ties") && input.Text("ties") == "forbid" ? WithoutTies(input, total, weights, usual) : usual;
    }

    /// <summary>A method whose tie decides a unit gives the error instead of shares; the shares by the rule of ties stand beside it.</summary>
    private static JsonObject WithoutTies(VectorInput input, BigInteger total, ExactWeight[] weights, JsonObject usual)
    {
        var answer = DecisiveTie.Exists(Method(input), total, weights) ? Tie() : usual.DeepClone().AsObject();
        foreach (var (name, method) in Methods)
            if (DecisiveTie.Exists(method, total, weights)) answer[name] = Tie();
        answer["ties_forbidden"] = answer.DeepClone();
        answer["ties_by_lowest_id"] = usual;
        return answer;
    }

    private static JsonObject Tie() => new() { ["error"] = "tie" };

    private static ApportionmentMethod Method(VectorInput input) =>
        !input.Has("method") ? ApportionmentMethod.LargestRemainder
        : Methods.TryGetValue(input.Text("method"), out var method) ? method
        : throw new NotSupportedException($"method '{input.Text("method")}' is not one of {string.Join(", ", Methods.Keys)}.");
}
