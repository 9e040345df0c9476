using System.Numerics;
using System.Text.Json.Nodes;
using Telemetry.Allocation;
using Telemetry.Allocation.Operations;

namespace Telemetry.Protocol.Conformance;

/// <summary>orphan, true_up, country_split, ipf, input_times_composition, largest_deficit.</summary>
internal static class SharingVectors
{
    public static JsonNode Orphan(VectorInput input)
    {
        var (total, known) = (input.Whole("total_g"), input.Weights("placed_on_market_t"));
        return new JsonObject
        {
            ["cases"] = VectorCases.List(input, "cases", rule => rule.Text() switch
            {
                "pro_rata" => VectorOutput.Map(known, OrphanMass.ProRata(total, known).Shares),
                "separate_line" => VectorOutput.Map([.. known, new ExactWeight(OrphanMass.Id, 0)], OrphanMass.SeparateLine(total, known, input.Whole("orphan_t")).Shares),
                var other => throw new FormatException($"'{other}' is no rule for orphan mass; write pro_rata or separate_line."),
            }),
            ["sum_g"] = VectorOutput.Whole(total),
        };
    }

    public static JsonNode TrueUps(VectorInput input)
    {
        var trueUp = TrueUp.Of(input.Whole("total_g"), input.Weights("ids", "plan"), input.Weights("ids", "actual"));
        return new JsonObject
        {
            ["planned_g"] = VectorOutput.Wholes(trueUp.Planned.Shares),
            ["actual_g"] = VectorOutput.Wholes(trueUp.Actual.Shares),
            ["true_up_g"] = VectorOutput.Wholes(trueUp.Differences),
            ["true_up_sum_g"] = VectorOutput.Whole(VectorOutput.Sum(trueUp.Differences)),
        };
    }

    public static JsonNode Countries(VectorInput input)
    {
        var countries = input.Weights("countries", "country_weights");
        var percents = Quotas.Of(100, countries);
        return new JsonObject
        {
            ["country_percent"] = VectorOutput.Map(countries.Select((country, position) => (country.Id, VectorOutput.Fixed(percents?[position], 8)))),
            ["lines"] = VectorCases.List(input, "lines", line => CountryLine(line, countries)),
        };
    }

    public static JsonNode Fit(VectorInput input)
    {
        var table = ProportionalFitting.Fit(
            [.. input.Each("seed").Select(row => Wholes(row.Element, "seed"))], [.. input.Each("row_totals").Select(total => total.Whole())], [.. input.Each("column_totals").Select(total => total.Whole())]);
        return new JsonObject { ["table"] = VectorOutput.List(table.Select(row => VectorOutput.List(row.Select(cell => VectorOutput.Fixed(cell, 8))))) };
    }

    public static JsonNode InputAndComposition(VectorInput input)
    {
        var shares = InputTimesComposition.Of(
            input.Fields("placed_on_market").ToDictionary(
                producer => producer.Name, producer => (IReadOnlyDictionary<string, BigInteger>)VectorValue.Fields(producer.Value.Element, producer.Name).ToDictionary(type => type.Name, type => VectorValue.Whole(type.Value, producer.Name))),
            input.Fields("composition").ToDictionary(type => type.Name, type => type.Value.Exact()));
        ExactWeight[] weights = [.. shares.Select(share => new ExactWeight(share.Key, share.Value))];
        var masses = Apportionment.Of(ApportionmentMethod.LargestRemainder, input.Whole("total_g"), weights).Shares;
        return new JsonObject
        {
            ["shares"] = VectorOutput.Map(weights.Select(weight => (weight.Id, VectorOutput.Ratio(weight.Value)))),
            ["mass_g"] = VectorOutput.Map(weights, masses),
            ["sum_g"] = VectorOutput.Whole(VectorOutput.Sum(masses)),
        };
    }

    public static JsonNode Deficits(VectorInput input) =>
        new JsonObject { ["sequence"] = VectorOutput.List(LargestDeficit.Sequence(input.Weights("shares"), input.Count("pickups")).Select(id => (JsonNode?)JsonValue.Create(id))) };

    private static JsonObject CountryLine(VectorInput line, ExactWeight[] countries)
    {
        var cells = CellSplit.Of(line.Whole("total"), countries);
        var booked = Apportionment.Of(ApportionmentMethod.LargestRemainder, cells.Total, countries).Shares;
        return new()
        {
            ["line"] = line.Has("line") ? line.Text("line") : null,
            ["published_cells"] = VectorOutput.Wholes(cells.Cells),
            ["published_sum"] = VectorOutput.Whole(cells.Sum),
            ["footing_error"] = VectorOutput.Whole(cells.FootingError),
            ["largest_remainder"] = VectorOutput.Wholes(booked),
            ["sum"] = VectorOutput.Whole(VectorOutput.Sum(booked)),
        };
    }

    private static IReadOnlyList<BigInteger> Wholes(System.Text.Json.JsonElement row, string path) => [.. VectorValue.List(row, path).Select(cell => VectorValue.Whole(cell, path))];
}
