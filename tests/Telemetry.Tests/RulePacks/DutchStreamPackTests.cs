using Telemetry.Allocation.RulePacks;
using Xunit;
using static Telemetry.Tests.RulePacks.PackCase;

namespace Telemetry.Tests.RulePacks;

public sealed class DutchStreamPackTests
{
    private const long Tonne = 1_000_000;

    private static PackCase Textiles(string period) => new PackCase("nl-textiles", period)
        .With("placed", ("", 1_000 * Tonne)).With("discarded", ("", 450 * Tonne)).With("reusedInNl", ("", 120 * Tonne)).With("reusedAbroad", ("", 90 * Tonne))
        .With("fibre", ("", 60 * Tonne)).With("otherRecycled", ("", 240 * Tonne));

    [Theory]
    [InlineData("1", 500_000_000, 200_000_000, 100_000_000)]
    [InlineData("0", 225_000_000, 90_000_000, 45_000_000)]
    public void Textile_targets_of_2025_go_by_the_denominator_that_was_chosen(string placedPart, long both, long reuse, long reuseInNl)
    {
        // 50, 20 and 10 % of 1,000 t placed on the market, or of 450 t discarded; fibre-to-fibre is 25 % of the 300 t recycled, and 60 t are not enough.
        var targets = Textiles("2025").Given("placed-part", placedPart).Run().Targets.ToDictionary(target => target.Step, StringComparer.Ordinal);
        Assert.Equal((both, true), (targets["target-both"].Least, targets["target-both"].Met));
        Assert.Equal((reuse, true), (targets["target-reuse"].Least, targets["target-reuse"].Met));
        Assert.Equal((reuseInNl, true), (targets["target-reuse-in-nl"].Least, targets["target-reuse-in-nl"].Met));
        Assert.Equal((75_000_000, false), (targets["target-fibre"].Least, targets["target-fibre"].Met));
    }

    [Fact]
    public void Textile_targets_of_2030_are_those_of_that_year()
    {
        var targets = Textiles("2030").Given("placed-part", "1").Run().Targets.ToDictionary(target => target.Step, target => target.Least, StringComparer.Ordinal);
        Assert.Equal(new() { ["target-both"] = 750_000_000, ["target-reuse"] = 250_000_000, ["target-reuse-in-nl"] = 150_000_000, ["target-fibre"] = 99_000_000 }, targets);
    }

    [Theory]
    [InlineData("2025", "placed-part")]
    [InlineData("2027", "reuse-and-recycling")]
    public void Textiles_without_a_chosen_denominator_or_a_published_target_are_refused(string period, string figure)
    {
        var textiles = Textiles(period);
        if (period == "2027") textiles.Given("placed-part", "1");
        Assert.Contains($"--set {figure}=VALUE", Assert.Throws<PackRefusedException>(textiles.Run).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Litter_costs_of_2024_go_to_producers_by_units_and_to_municipalities_by_size_class_and_inhabitants()
    {
        var outcome = new PackCase("nl-sup-litter", "2024")
            .With("sold", ("food-packs/p1", 1), ("bags-and-wrappers/p1", 1), ("drink-packs/p1", 1), ("cups/p1", 1_000_000), ("cups/p2", 1_000_000), ("light-plastic-bags/p1", 1), ("wet-wipes/p1", 1))
            .With("inhabitants", ("GM1", 300_000), ("GM2", 99_999), ("GM3", 100_000), ("GM4", 29_999))
            .Given("municipal-part", "0.25").Run();

        // The six published lines sum to 32,121,318.04. Of the cups half a cent is left; the lower id has it. 4,905,892.45 over 2,000,000 cups is 2.452946225.
        Assert.Equal(3_212_131_804, outcome.Tables["costs"].Total);
        Assert.Equal((245_294_623, 245_294_622), (Cells(outcome, "contributions")["cups/p1"], Cells(outcome, "contributions")["cups/p2"]));
        Assert.Equal("2.452946", outcome.Figures["perUnit"].Values[At("cups")].ToString());

        // A class begins at its lower limit. Weights: 300,000 × 13.57, 99,999 × 3.02, 100,000 × 3.49, 29,999 × 2.74; together 4,804,194.24 for 8,030,329.51.
        Assert.Equal(
            new() { ["GM1/300k-and-more"] = 407_100_000, ["GM2/30k-to-100k"] = 30_199_698, ["GM3/100k-to-300k"] = 34_900_000, ["GM4/below-30k"] = 8_219_726 }, Cells(outcome, "weightsByClass"));
        Assert.Equal(803_032_951, outcome.Tables["municipalPart"].Total);
        Assert.Equal([680_477_720, 50_479_542, 58_336_213, 13_739_476], outcome.Tables["compensations"].Cells.Select(cell => cell.Value));
    }

    [Fact]
    public void Electrical_equipment_is_held_against_65_percent_of_the_mean_of_three_years_and_shared_by_input()
    {
        // The mean of 300, 320 and 370 t is 330 t; 65 % of it is 214.5 t, and 180 t are 6/11.
        var outcome = new PackCase("nl-weee", "2024")
            .With("collected", ("GM1/weee", 180 * Tonne), ("GM1/pmd", 5 * Tonne)).With("placedBefore", ("2021", 300 * Tonne), ("2022", 320 * Tonne), ("2023", 370 * Tonne))
            .With("placed", ("p1", 2), ("p2", 1)).With("costs", ("GM1", 100)).Run();
        var target = Assert.Single(outcome.Targets);
        Assert.Equal(("6/11", 214_500_000, false), (target.Rate.ToString(), target.Least, target.Met));
        Assert.Equal(new() { ["GM1/p1"] = 120 * Tonne, ["GM1/p2"] = 60 * Tonne }, Cells(outcome, "massShares"));
        Assert.Equal(new() { ["GM1/p1"] = 67, ["GM1/p2"] = 33 }, Cells(outcome, "costShares"));
    }

    [Fact]
    public void Mattress_costs_of_2023_are_compensated_for_60_percent()
    {
        // 60 % of 100.00, 3.33 and 1,000.05 is 60.00, 2.00 (1.998) and 600.03; 2 : 1 of 662.03 is 441.3533 : 220.6767.
        var outcome = Mattresses(("GM1/containerRent", 10_000), ("GM1/transport", 333), ("GM1/gateFee", 100_005)).Run();
        Assert.Equal(66_203, Cells(outcome, "compensation")["GM1"]);
        Assert.Equal(new() { ["GM1/pro-a"] = 44_135, ["GM1/pro-b"] = 22_068 }, Cells(outcome, "compensationShares"));
        Assert.Equal(44_135, outcome.Tables["ownCosts"].Total);
    }

    [Fact]
    public void A_kind_of_cost_that_the_pack_does_not_know_is_refused_with_its_place()
    {
        var refusal = Assert.Throws<PackRefusedException>(() => Mattresses(("GM1/containerRent", 10_000), ("GM1/cleaning", 500)).Run());
        Assert.Contains("cost-part", refusal.Message, StringComparison.Ordinal);
        Assert.Contains("cleaning", refusal.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Mattress_targets_of_2028_are_75_and_90_percent_of_what_was_processed()
    {
        var outcome = new PackCase("nl-mattress-targets", "2028").With("processed", ("", 1_000)).With("recycled", ("", 750)).With("useful", ("", 899)).Run();
        Assert.Equal([true, false], outcome.Targets.Select(target => target.Met!.Value));
    }

    private static PackCase Mattresses(params (string At, long Value)[] costs) => new PackCase("nl-mattresses", "2023").With("costs", costs).With("placed", ("pro-a", 2), ("pro-b", 1));
}
