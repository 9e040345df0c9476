using System.Text.Json.Nodes;
using Telemetry.Allocation.Operations;
using Telemetry.Quantities;

namespace Telemetry.Protocol.Conformance;

/// <summary>price_per_tonne, self_managed_cascade, producer_bill, partial_year, recycling_obligation.</summary>
internal static class UnitedKingdomVectors
{
    private static readonly string[] Cascade = ["amber", "red", "green"];

    public static JsonNode Prices(VectorInput input) => VectorCases.Of(input, one =>
    {
        var price = TonnePrice.Of(one.Exact("cost"), one.Exact("tonnes"));
        var green = GreenFactor.Of(one.Exact("red_factor"), one.Exact("sum_red_cost_all_materials"), one.Exact("sum_green_cost_all_materials"));
        return new JsonObject
        {
            ["price"] = VectorOutput.Fixed(price.Price, 4),
            ["green_factor"] = VectorOutput.Fixed(green, 6),
            ["amber_price"] = VectorOutput.Fixed(price.Price, 4),
            ["red_price"] = VectorOutput.Fixed(Modulation.Price(price.Price, one.Exact("red_factor")), 4),
            ["green_price"] = VectorOutput.Fixed(Modulation.Price(price.Price, green), 4),
            ["recovered_at_amber_exact"] = VectorOutput.Exact(price.Recovered),
            ["over_recovery"] = VectorOutput.Fixed(price.OverRecovery, 2),
        };
    });

    public static JsonNode Cascades(VectorInput input) => VectorCases.Of(input, one =>
    {
        string[] order = [.. one.Each("order").Select(name => name.Text())];
        var result = SelfManagedCascade.Of([.. order.Select(one.Exact)], one.Exact("self_managed"));
        var answer = VectorOutput.Map(order.Zip(result.Net, (name, net) => ($"net_{name}", VectorOutput.Exact(net))));
        answer["net_total"] = VectorOutput.Exact(Sum(result.Net));
        answer["actioned"] = VectorOutput.Exact(result.Actioned);
        answer["residual"] = VectorOutput.Exact(result.Residual);
        return answer;
    });

    public static JsonNode Bills(VectorInput input) => VectorCases.Of(input, one =>
    {
        var net = SelfManagedCascade.Of([.. Cascade.Select(name => one.Exact($"{name}_t"))], one.Exact("self_managed_t")).Net;
        var bill = ProducerBill.Of(Cascade.Zip(net, (name, tonnes) => (tonnes, one.Exact($"{name}_price"))), one.Exact("bad_debt_percent"));
        var countries = one.Weights("countries", "country_weights");
        var answer = VectorOutput.Map(Cascade.Zip(net, (name, tonnes) => ($"net_{name}_t", VectorOutput.Exact(tonnes))));
        answer["fee"] = VectorOutput.Fixed(bill.Fee, 2);
        answer["bad_debt"] = VectorOutput.Fixed(bill.BadDebt, 2);
        answer["total"] = VectorOutput.Fixed(bill.Total, 2);
        answer["countries"] = VectorOutput.Map(countries.Zip(bill.Shared(countries).Shares, (country, pence) => (country.Id, VectorOutput.Fixed(Fraction.Of(pence, 100), 2))));
        return answer;
    });

    public static JsonNode PartialYears(VectorInput input) => VectorCases.Of(input, one =>
    {
        var (days, year) = (one.Whole("days"), one.Count("days_in_year"));
        return new JsonObject { ["tonnes"] = VectorOutput.Fixed(PartialYear.Tonnes(one.Exact("tonnes"), days, year), 3), ["percent"] = VectorOutput.Fixed(100 * PartialYear.Factor(days, year), 2) };
    });

    public static JsonNode Obligations(VectorInput input) => new JsonObject
    {
        ["tonnes"] = input.Has("cases") ? VectorCases.List(input, "cases", one => VectorOutput.Whole(RecyclingObligation.Tonnes(one.Exact("target"), one.Whole("tonnes"), YearPart(one)))) : null,
        ["glass"] = input.Has("glass_cases") ? VectorCases.List(input, "glass_cases", Glass) : null,
    };

    private static JsonObject Glass(VectorInput one)
    {
        var (remelt, remainder) = RecyclingObligation.Glass(one.Exact("target"), one.Exact("remelt_target"), one.Whole("tonnes"), YearPart(one));
        return new() { ["remelt"] = VectorOutput.Whole(remelt), ["remainder"] = VectorOutput.Whole(remainder) };
    }

    private static Fraction YearPart(VectorInput one) => one.Has("days") ? PartialYear.Factor(one.Whole("days"), PartialYear.DaysIn(one.Count("year"))) : PartialYear.Factor(null, 365);

    private static Fraction Sum(IEnumerable<Fraction> values) => values.Aggregate(Fraction.Zero, (sum, value) => sum + value);
}
