using Telemetry.Allocation.RulePacks;
using Telemetry.Protocol.RulePacks;
using Xunit;

namespace Telemetry.Tests.RulePacks;

/// <summary>Mistakes that are made in real packs, put into shipped ones: each is refused with its place and the remedy.</summary>
public sealed class PackRefusalTests
{
    private static RulePack Pack(string name) => ShippedPacks.Find(name)!.Pack;

    private static RulePack With(RulePack pack, string figure, Func<Figure, Figure> change) =>
        pack with { Figures = [.. pack.Figures.Select(one => one.Id == figure ? change(one) : one)] };

    private static void Refused(RulePack pack, params string[] words)
    {
        var violations = string.Join('\n', PackChecks.Violations(pack));
        Assert.All(words, word => Assert.Contains(word, violations, StringComparison.Ordinal));
    }

    [Fact]
    public void Two_values_of_the_same_days_and_rank() => Refused(
        With(Pack("nl-packaging"), "source-separation-rate", figure => figure with { Values = [.. figure.Values, figure.Values[^1] with { From = new(2024, 7, 1), Value = "270" }] }),
        "figures.source-separation-rate", "2024-07-01");

    [Fact]
    public void Shares_that_sum_to_zero() => Refused(
        With(Pack("de-weee-pickups"), "composition", figure => figure with { Values = [new(new(2024, 1, 1), null, "0", "ear", new Dictionary<string, string> { ["material"] = "small" })] }),
        "figures.composition", "0");

    [Fact]
    public void A_negative_rate() => Refused(
        With(Pack("nl-packaging"), "source-separation-rate", figure => figure with { Values = [.. figure.Values.Select(value => value with { Value = "-" + value.Value })] }), "figures.source-separation-rate", "-245");

    [Fact]
    public void A_number_that_is_none() => Refused(
        With(Pack("nl-packaging"), "source-separation-rate", figure => figure with { Values = [figure.Values[0] with { Value = "245,00" }] }), "figures.source-separation-rate", "245,00");

    [Fact]
    public void A_figure_that_is_missing() =>
        Refused(Pack("nl-packaging") with { Figures = [.. Pack("nl-packaging").Figures.Where(figure => figure.Id != "post-separation-rate")] }, "steps.post-amount.with.rate", "post-separation-rate");

    [Fact]
    public void A_source_that_is_missing() => Refused(Pack("nl-packaging") with { Sources = [.. Pack("nl-packaging").Sources.Where(source => source.Id != "pko-2024")] }, "pko-2024");

    [Fact]
    public void A_step_that_reads_what_comes_later() => Refused(Pack("nl-packaging") with { Steps = [.. Pack("nl-packaging").Steps.Reverse()] }, "is read before it is written");

    [Fact]
    public void A_negative_weight_of_a_run()
    {
        var run = new PackCase("nl-packaging-advance", "2022").With("accepted", ("GM0001/pmd/2022-Q1", 1_000)).With("planned", ("pro-a", -1), ("pro-b", 3));
        Assert.Contains("pro-a", Assert.Throws<PackRefusedException>(run.Run).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_rating_that_nobody_knows()
    {
        var run = new PackCase("uk-packaging", "2026").With("household", ("P-1/PL/purple", 1_000)).With("selfManaged", ("P-1/PL", 1)).With("costs", ("PL", 100)).Given("red-factor", "1.2");
        Assert.Contains("purple", Assert.Throws<PackRefusedException>(run.Run).Message, StringComparison.Ordinal);
    }
}
