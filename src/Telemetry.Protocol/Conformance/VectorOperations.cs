using System.Text.Json.Nodes;

namespace Telemetry.Protocol.Conformance;

/// <summary>Every operation by its name. Each calls the functions that a run calls.</summary>
internal static class VectorOperations
{
    public static readonly IReadOnlyDictionary<string, Func<VectorInput, JsonNode>> All = new Dictionary<string, Func<VectorInput, JsonNode>>(StringComparer.Ordinal)
    {
        ["acceptance_gate"] = MassVectors.Gate,
        ["advance_settlement"] = MoneyVectors.Advances,
        ["apportion"] = ApportionVectors.Apportion,
        ["apportion_by_id"] = ApportionVectors.ById,
        ["base_fee"] = MoneyVectors.BaseFees,
        ["chain_yield"] = MassVectors.Yield,
        ["co2_range"] = RateVectors.Effects,
        ["compensation"] = MoneyVectors.Compensation,
        ["country_split"] = SharingVectors.Countries,
        ["hierarchical_apportion"] = HierarchyVectors.Of,
        ["input_times_composition"] = SharingVectors.InputAndComposition,
        ["ipf"] = SharingVectors.Fit,
        ["joint_collection_key"] = MoneyVectors.JointKeys,
        ["largest_deficit"] = SharingVectors.Deficits,
        ["modulation"] = ModulationVectors.Of,
        ["moisture_correction"] = MassVectors.Moisture,
        ["orphan"] = SharingVectors.Orphan,
        ["partial_year"] = UnitedKingdomVectors.PartialYears,
        ["per_inhabitant"] = MoneyVectors.PerInhabitant,
        ["period_bounds"] = TimeVectors.Bounds,
        ["period_of"] = TimeVectors.PeriodsOf,
        ["price_per_tonne"] = UnitedKingdomVectors.Prices,
        ["producer_bill"] = UnitedKingdomVectors.Bills,
        ["quality_correction"] = MoneyVectors.QualityCorrections,
        ["ratio_estimate"] = RateVectors.Samples,
        ["reconcile"] = TicketVectors.Reconcile,
        ["recycling_obligation"] = UnitedKingdomVectors.Obligations,
        ["recycling_percentage"] = RateVectors.Recycling,
        ["reprocessor_tonnage"] = MassVectors.Tonnage,
        ["restatement"] = RestatementVectors.Of,
        ["round"] = MoneyVectors.Rounded,
        ["self_managed_cascade"] = UnitedKingdomVectors.Cascades,
        ["settlement"] = MoneyVectors.Settled,
        ["sum"] = MoneyVectors.Sums,
        ["textile_targets"] = RateVectors.Textiles,
        ["true_up"] = SharingVectors.TrueUps,
        ["waterfall"] = MassVectors.Waterfall,
        ["waterfall_then_apportion"] = MassVectors.WaterfallThenApportion,
        ["weee_rate"] = RateVectors.Weee,
    };
}
