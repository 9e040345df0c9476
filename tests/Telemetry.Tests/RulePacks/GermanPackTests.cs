using Xunit;
using static Telemetry.Tests.RulePacks.PackCase;

namespace Telemetry.Tests.RulePacks;

public sealed class GermanPackTests
{
    [Theory]
    [InlineData("jointByMass", 30_000_000, 20_000_000)]
    [InlineData("jointByVolume", 60_000_000, 40_000_000)]
    public void The_key_of_a_shared_paper_bin_decides_on_money(string key, long packaging, long first)
    {
        // 30 or 60 % of 1,000,000.00, and 2 : 1 of it.
        var outcome = new PackCase("de-joint-collection", "2024").With("costs", ($"paper/09162/{key}", 100_000_000)).With("placed", ("paper/system-a", 2), ("paper/system-b", 1)).Run();
        Assert.Equal(packaging, outcome.Tables["packagingCosts"].Total);
        Assert.Equal(100_000_000 - packaging, outcome.Tables["municipalCosts"].Total);
        Assert.Equal(first, Cells(outcome, "systemCosts")[$"paper/09162/{key}/system-a"]);
    }

    [Fact]
    public void Glass_needs_a_share_of_its_own_analysis()
    {
        var outcome = new PackCase("de-joint-collection", "2024").With("costs", ("glass/09162/jointByMass", 1_000)).With("placed", ("glass/system-a", 1))
            .Given("packaging-share", "17/20", ("stream", "glass"), ("municipality", "09162")).Run();
        Assert.Equal(850, outcome.Tables["packagingCosts"].Total);
    }

    [Fact]
    public void Actual_quantities_true_up_planned_ones_and_the_differences_sum_to_zero()
    {
        var outcome = new PackCase("de-dual-systems", "2024").With("collected", ("packaging", 3_333_334)).With("costs", ("packaging", 900))
            .With("planned", ("packaging/D-1", 8200), ("packaging/D-2", 6400), ("packaging/D-3", 4100), ("packaging/D-4", 1300))
            .With("actual", ("packaging/D-1", 7911), ("packaging/D-2", 6400), ("packaging/D-3", 4517), ("packaging/D-4", 0)).Run();

        // Plan: 3,333,334 × 8200/20000 = 1,366,666.94 and so on; actual sums to 18,828, so that D-4 had planned mass that others take.
        Assert.Equal([1_366_667, 1_066_667, 683_333, 216_667], outcome.Tables["plannedMass"].Cells.Select(cell => cell.Value));
        Assert.Equal([33_907, 66_397, 116_363, -216_667], outcome.Tables["massTrueUp"].Cells.Select(cell => cell.Value));
        Assert.Equal(0, outcome.Tables["costTrueUp"].Total);
    }

    [Fact]
    public void Pick_ups_go_one_by_one_to_whoever_is_furthest_behind_its_share()
    {
        var outcome = new PackCase("de-weee-pickups", "2024").With("collected", ("weee", 1_000_000)).With("pickups", ("weee", 10))
            .With("input", ("small/W-1", 25), ("small/W-2", 10), ("small/W-3", 40), ("small/W-4", 25)).Given("composition", "1", ("material", "small")).Run();
        Assert.Equal(
            ["W-3", "W-1", "W-4", "W-3", "W-2", "W-1", "W-3", "W-4", "W-3", "W-1"],
            outcome.Tables["assigned"].Cells.OrderBy(cell => cell.At[2], StringComparer.Ordinal).Select(cell => cell.At[1]));
    }

    [Fact]
    public void A_share_of_pick_ups_is_input_times_composition()
    {
        // 60 % cooling of which p1 has all, 40 % screens of which p2 has three quarters: 70 and 30 % of ten.
        var outcome = new PackCase("de-weee-pickups", "2024").With("collected", ("weee", 1_000_000)).With("pickups", ("weee", 10))
            .With("input", ("cooling/p1", 5), ("screens/p1", 1), ("screens/p2", 3)).Given("composition", "0.6", ("material", "cooling")).Given("composition", "0.4", ("material", "screens")).Run();
        Assert.Equal(new() { ["weee/p1"] = 700_000, ["weee/p2"] = 300_000 }, Cells(outcome, "weights"));
        Assert.Equal(7, outcome.Tables["assigned"].Cells.Count(cell => cell.At[1] == "p1"));
    }
}
