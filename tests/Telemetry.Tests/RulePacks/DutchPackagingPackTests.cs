using Telemetry.Allocation.RulePacks;
using Xunit;
using static Telemetry.Tests.RulePacks.PackCase;

namespace Telemetry.Tests.RulePacks;

public sealed class DutchPackagingPackTests
{
    // 600 t and 634.567 t of PMD were accepted; 50 t more were collected and rejected, which counted for nothing in 2022.
    private static readonly (string At, long Value)[] Accepted = [("GM0001/pmd/2022-Q1", 600_000_000), ("GM0001/pmd/2022-Q3", 634_567_000)];

    [Fact]
    public void The_advance_of_a_quarter_is_218_a_tonne_shared_by_planned_quantities()
    {
        // 600 t × 218 = 130,800.00; 634.567 t × 218 = 138,335.606. 60 : 40 of 13,833,561 cents is 8,300,136.6 : 5,533,424.4.
        var outcome = new PackCase("nl-packaging-advance", "2022").With("accepted", Accepted).With("planned", ("pro-a", 60), ("pro-b", 40)).Run();
        Assert.Equal(new() { ["GM0001/2022-Q1"] = 13_080_000, ["GM0001/2022-Q3"] = 13_833_561 }, Cells(outcome, "advance"));
        Assert.Equal(
            new()
            {
                ["GM0001/pro-a/2022-Q1"] = 7_848_000, ["GM0001/pro-a/2022-Q3"] = 8_300_137, ["GM0001/pro-b/2022-Q1"] = 5_232_000, ["GM0001/pro-b/2022-Q3"] = 5_533_424,
            },
            Cells(outcome, "advances"));
    }

    [Fact]
    public void Back_pay_of_2022_is_the_determination_less_the_advances_for_each_municipality_and_organisation()
    {
        var outcome = new PackCase("nl-packaging", "2022")
            .With("accepted", Accepted)
            .With("collected", ("GM0001/pmd/2022-Q1", 650_000_000), ("GM0001/pmd/2022-Q3", 634_567_000), ("GM0002/residual/2022-Q1", 1_000_050_000), ("GM0003/residual/2022-Q1", 7_000_000))
            .With("models", ("GM0002/post", 1))
            .With("placed", ("pro-a", 50), ("pro-b", 40), ("ORPHAN", 10))
            .With("advances", ("GM0001/pro-a/2022-Q1", 7_848_000), ("GM0001/pro-a/2022-Q3", 8_300_137), ("GM0001/pro-b/2022-Q1", 5_232_000), ("GM0001/pro-b/2022-Q3", 5_533_424))
            .Run();

        // 1,234.567 t × 245 = 302,468.915; the first quarter is 147,000.00, so the third is what is left. Advances were 130,800.00 + 138,335.61.
        Assert.Equal(new() { ["GM0001/2022-Q1"] = 14_700_000, ["GM0001/2022-Q3"] = 15_546_892 }, Cells(outcome, "sourceQuarters"));
        Assert.Equal(3_333_331, Cells(outcome, "sourceSettlement")["GM0001"]);

        // Post-separation: 1,000.05 t × 10.83 = 10,830.5415. The third municipality has no model, so its residual waste stays visible and unpaid.
        Assert.Equal(new() { ["GM0001"] = 30_246_892, ["GM0002"] = 1_083_054 }, Cells(outcome, "determination"));
        Assert.Equal(7_000_000, Cells(outcome, "residualWithoutModel")["GM0003/residual/2022-Q1"]);

        // 50 : 40 : 10 of 30,246,892 is 15,123,446 : 12,098,756.8 : 3,024,689.2; of 1,083,054 it is 541,527 : 433,221.6 : 108,305.4. What is nobody's is a line of its own.
        Assert.Equal(
            new()
            {
                ["GM0001/ORPHAN"] = 3_024_689, ["GM0001/pro-a"] = 15_123_446 - 16_148_137, ["GM0001/pro-b"] = 12_098_757 - 10_765_424,
                ["GM0002/ORPHAN"] = 108_305, ["GM0002/pro-a"] = 541_527, ["GM0002/pro-b"] = 433_222,
            },
            Cells(outcome, "backPay"));
        Assert.Empty(outcome.Tables["determinationUnallocated"].Cells);
    }

    [Fact]
    public void From_2023_on_collected_mass_is_paid_and_not_accepted_mass()
    {
        // 34.567 t were rejected and are paid for: 1,234.567 t × 261.07 = 322,308.40669. Post-separation 10,000.5 t × 14.74 = 147,407.37.
        var outcome = new PackCase("nl-packaging", "2024")
            .With("accepted", ("GM0001/pmd/2024-Q1", 1_200_000_000))
            .With("collected", ("GM0001/pmd/2024-Q1", 1_234_567_000), ("GM0001/residual/2024-Q1", 10_000_500_000))
            .With("models", ("GM0001/post", 1)).With("placed", ("pro-a", 1)).Run();
        Assert.Equal(32_230_841, Cells(outcome, "sourceDetermination")["GM0001"]);
        Assert.Equal(14_740_737, Cells(outcome, "postDetermination")["GM0001"]);
        Assert.Equal(1_200_000_000, Cells(outcome, "massShares")["GM0001/pro-a"]);
    }

    [Fact]
    public void What_nobody_placed_on_the_market_is_unallocated_and_not_lost()
    {
        var outcome = new PackCase("nl-packaging", "2022").With("accepted", Accepted).With("collected", Accepted).Run();
        Assert.Equal(30_246_892, Cells(outcome, "determinationUnallocated")["GM0001"]);
    }

    [Fact]
    public void A_year_whose_rate_is_not_published_is_refused_with_the_figure_the_day_and_the_remedy()
    {
        var refusal = Assert.Throws<PackRefusedException>(() =>
            new PackCase("nl-packaging-advance", "2023").With("accepted", ("GM0001/pmd/2023-Q1", 1_000)).With("planned", ("pro-a", 1)).Run());
        Assert.Contains("figures.advance-rate", refusal.Message, StringComparison.Ordinal);
        Assert.Contains("2023-01-01", refusal.Message, StringComparison.Ordinal);
        Assert.Contains("--set advance-rate=VALUE", refusal.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_rate_that_is_given_stands_in_for_one_that_is_not_published()
    {
        var outcome = new PackCase("nl-packaging-advance", "2023").With("accepted", ("GM0001/pmd/2023-Q1", 1_000_000)).With("planned", ("pro-a", 1)).Given("advance-rate", "220.5").Run();
        Assert.Equal(22_050, Cells(outcome, "advance")["GM0001/2023-Q1"]);
    }

    [Fact]
    public void Public_bins_are_paid_an_inhabitant_in_four_terms_in_2024_and_once_in_2023()
    {
        // 45,678 × 0.94 = 42,937.32; 45,678 × 0.76 = 34,715.28.
        var later = new PackCase("nl-public-bins@2024.1", "2024").With("inhabitants", ("GM0001", 45_678)).With("placed", ("pro-a", 1)).Run();
        Assert.Equal(
            new() { ["GM0001/2024-Q1"] = 1_073_433, ["GM0001/2024-Q2"] = 1_073_433, ["GM0001/2024-Q3"] = 1_073_433, ["GM0001/2024-Q4"] = 1_073_433 }, Cells(later, "terms"));
        var earlier = new PackCase("nl-public-bins@2023.1", "2023").With("inhabitants", ("GM0001", 45_678)).With("placed", ("pro-a", 1)).Run();
        Assert.Equal(new() { ["GM0001/2023"] = 3_471_528 }, Cells(earlier, "terms"));
    }
}
