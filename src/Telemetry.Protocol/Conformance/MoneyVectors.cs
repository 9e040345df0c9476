using System.Text.Json.Nodes;
using Telemetry.Allocation.Operations;
using Telemetry.Quantities;

namespace Telemetry.Protocol.Conformance;

/// <summary>compensation, settlement, advance_settlement, base_fee, per_inhabitant, joint_collection_key, quality_correction, sum, round.</summary>
internal static class MoneyVectors
{
    public static JsonNode Compensation(VectorInput input) => VectorCases.Of(input, one =>
    {
        var exact = Payment.Exact(one.Whole("mass_g"), one.Exact("tariff_eur_per_t"));
        return new JsonObject { ["amount_eur_exact"] = VectorOutput.Exact(exact), ["amount_cents"] = VectorOutput.Whole(Payment.MinorUnits(exact)) };
    });

    public static JsonNode Settled(VectorInput input) => VectorCases.Of(input, one =>
    {
        var settlement = Settlement.Of(one.Whole("mass_g"), one.Exact("final_tariff_eur_per_t"), one.Exact("advance_tariff_eur_per_t"));
        return new JsonObject
        {
            ["determination_eur_exact"] = VectorOutput.Exact(settlement.Determination),
            ["determination_cents"] = VectorOutput.Whole(settlement.DeterminationCents),
            ["advance_eur_exact"] = VectorOutput.Exact(settlement.Advance),
            ["advance_cents"] = VectorOutput.Whole(settlement.AdvanceCents),
            ["back_pay_cents"] = VectorOutput.Whole(settlement.BackPayCents),
            ["unrounded_difference_eur"] = VectorOutput.Exact(settlement.Determination - settlement.Advance),
        };
    });

    public static JsonNode Advances(VectorInput input) => VectorCases.Of(input, one =>
    {
        DeclaredQuarter[] quarters = [.. one.Each("quarters").Select(quarter => new DeclaredQuarter(quarter.Whole("declared_g"), quarter.Whole("rejected_later_g")))];
        var year = AdvanceSettlement.Of(one.Exact("advance_tariff_eur_per_t"), one.Exact("final_tariff_eur_per_t"), quarters);
        return new JsonObject
        {
            ["advances_cents"] = VectorOutput.Wholes(year.Advances),
            ["advances_sum_cents"] = VectorOutput.Whole(year.AdvancesSum),
            ["year_at_advance_tariff_rounded_once_cents"] =
                VectorOutput.Whole(Payment.MinorUnits(VectorOutput.Sum(quarters.Select(quarter => quarter.Declared)), one.Exact("advance_tariff_eur_per_t"))),
            ["accepted_year_g"] = VectorOutput.Whole(year.AcceptedGrams),
            ["determination_cents"] = VectorOutput.Whole(year.Determination),
            ["settlement_cents"] = VectorOutput.Whole(year.Amount),
            ["final_per_quarter_cents"] = VectorOutput.Wholes(year.Finals),
            ["difference_per_quarter_cents"] = VectorOutput.Wholes(year.Differences),
            ["difference_sum_cents"] = VectorOutput.Whole(VectorOutput.Sum(year.Differences)),
        };
    });

    public static JsonNode BaseFees(VectorInput input) => new JsonObject
    {
        ["amounts_minor_units"] = VectorCases.List(input, "cases", one => VectorOutput.Whole(Payment.MinorUnits(one.Whole("mass_g"), one.Exact("rate_per_t")))),
    };

    public static JsonNode PerInhabitant(VectorInput input) => VectorCases.Of(input, one =>
    {
        var amount = Payment.MinorUnits(one.Whole("inhabitants") * one.Exact("tariff_eur"));
        return new JsonObject { ["amount_cents"] = VectorOutput.Whole(amount), ["instalments_cents"] = VectorOutput.Wholes(Instalments.Of(amount, one.Has("instalments") ? one.Count("instalments") : 1)) };
    });

    public static JsonNode JointKeys(VectorInput input) => new JsonObject
    {
        ["packaging_cost_cents"] = VectorCases.List(input, "cases", one => VectorOutput.Whole((one.Whole("cost_cents") * one.Exact("packaging_share")).Round())),
    };

    public static JsonNode QualityCorrections(VectorInput input) => new JsonObject
    {
        ["cents_per_t"] = VectorCases.List(input, "cases", one => VectorOutput.Whole(QualityCorrection.PerTonne(
            one.Whole("cost_cents_per_t"), one.Exact("interfering"), one.Exact("non_packaging"), one.Exact("interfering_limit"), one.Exact("non_packaging_limit")))),
    };

    public static JsonNode Sums(VectorInput input) => new JsonObject
    {
        ["partial_sum_cents"] = VectorOutput.Map(input.Fields("lines_eur").Select(year => (year.Name, (JsonNode?)VectorOutput.Whole(Payment.MinorUnits(
            VectorValue.Fields(year.Value.Element, year.Name).Aggregate(Fraction.Zero, (sum, line) => sum + VectorValue.Exact(line.Value, line.Name))))))),
    };

    public static JsonNode Rounded(VectorInput input)
    {
        var (values, decimals) = (input.Exacts("values"), input.Count("decimals"));
        return new JsonObject
        {
            ["half_away_from_zero"] = VectorOutput.List(values.Select(value => VectorOutput.Fixed(value, decimals))),
            ["half_to_even"] = VectorOutput.List(values.Select(value => VectorOutput.Fixed(HalfToEven.Round(value, decimals), decimals))),
        };
    }
}
