using System.Globalization;
using Telemetry.Allocation.RulePacks;
using Telemetry.Quantities;
using Xunit;
using static Telemetry.Tests.RulePacks.PackCase;

namespace Telemetry.Tests.RulePacks;

public sealed class BritishPackTests
{
    private const long Tonne = 1_000_000;

    [Fact]
    public void A_producer_pays_net_tonnes_at_modulated_prices_rounded_once_with_bad_debt_and_by_country()
    {
        // P-1: red 312.4, amber 95.6, green 1,810.322 t, 150 t managed itself: amber 95.6 and red 54.4 go off. P-2's 1,413.54 t of red make the factor:
        // cost 120,040.67 over 3,481.862 t is 34.4760; red costs 57,628.01, green 62,412.66; green factor 1 − 0.2 × 0.923338 = 0.815332.
        var outcome = new PackCase("uk-packaging", "2026")
            .With("household", ("P-1/PL/red", 312_400_000), ("P-1/PL/amber", 95_600_000), ("P-1/PL/green", 1_810_322_000), ("P-2/PL/red", 1_413_540_000))
            .With("selfManaged", ("P-1/PL", 150 * Tonne)).With("costs", ("PL", 12_004_067))
            .With("countryCosts", ("a", 5713), ("b", 310), ("c", 862), ("d", 441))
            .With("countries", ("a/England", 1), ("b/Wales", 1), ("c/Scotland", 1), ("d/Northern Ireland", 1))
            .Given("red-factor", "1.2").Given("bad-debt", "0.045").Run();
        Assert.Equal(["28.1094", "34.476", "41.3712"], Prices(outcome, "PL"));

        // 258 × 41.3712 + 1,810.322 × 28.1094 = 61,560.8348; rounded by colour it would be a penny more. 4.5 % of it is 2,770.24.
        Assert.Equal(6_156_083, Cells(outcome, "fees")["P-1/PL"]);
        Assert.Equal(6_433_107, Cells(outcome, "bill")["P-1"]);
        Assert.Equal([5_016_700, 387_251, 756_939, 272_217], outcome.Tables["billShares"].Cells.Where(cell => cell.At[0] == "P-1").Select(cell => cell.Value));
    }

    [Fact]
    public void What_was_billed_before_is_not_billed_again()
    {
        var outcome = new PackCase("uk-packaging", "2026").With("household", ("P-1/GL/amber", 100 * Tonne)).With("costs", ("GL", 1_000_000)).With("feesBilled", ("P-1/GL", 400_000))
            .Given("red-factor", "1.2").Run();
        Assert.Equal(600_000, Cells(outcome, "feesDue")["P-1/GL"]);
    }

    [Fact]
    public void The_published_modulation_comes_out_of_the_pack()
    {
        var (input, expected) = SharedVectors.OrSkip("U1");
        List<(string At, long Value)> masses = [], late = [], costs = [];
        foreach (var material in input.GetProperty("net_tonnes").EnumerateObject())
        {
            var tonnes = material.Value.EnumerateObject().Sum(rating => rating.Value.GetInt64()) + input.GetProperty("late_tonnes_each_material").EnumerateObject().Sum(rating => rating.Value.GetInt64());
            masses.AddRange(material.Value.EnumerateObject().Select(rating => ($"P-1/{material.Name}/{rating.Name}", rating.Value.GetInt64() * Tonne)));
            late.AddRange(input.GetProperty("late_tonnes_each_material").EnumerateObject().Select(rating => ($"{material.Name}/{rating.Name}", rating.Value.GetInt64() * Tonne)));
            costs.Add((material.Name, (long)(Fraction.Parse(input.GetProperty("price_per_t").GetProperty(material.Name).GetString()!) * tonnes * 100).Round()));
        }

        var outcome = new PackCase("uk-packaging", "2026").With("household", [.. masses]).With("late", [.. late]).With("costs", [.. costs])
            .Given("red-factor", input.GetProperty("red_factor").GetString()!).Run();
        Assert.Equal(expected.GetProperty("green_factor").GetString(), outcome.Figures["greenFactor"].Values[default].ToFixed(6));
        foreach (var price in expected.GetProperty("green_price").EnumerateObject()) Assert.Equal(price.Value.GetString(), outcome.Figures["ratedPrice"].Values[At($"{price.Name}/green")].ToFixed(4));
        foreach (var price in expected.GetProperty("red_price").EnumerateObject()) Assert.Equal(price.Value.GetString(), outcome.Figures["ratedPrice"].Values[At($"{price.Name}/red")].ToFixed(4));
    }

    [Fact]
    public void The_published_price_over_recovers_and_the_pack_shows_by_how_much()
    {
        // The second material makes the published sums of red and green cost at a price of 1.
        var (input, expected) = SharedVectors.OrSkip("U7");
        long Grams(string field) => (long)(Fraction.Parse(input.GetProperty(field).GetString()!) * Tonne).Round();
        var (red, green) = (Grams("sum_red_cost_all_materials"), Grams("sum_green_cost_all_materials"));
        var outcome = new PackCase("uk-packaging", "2026")
            .With("household", ("P-1/a/amber", Grams("tonnes")), ("P-1/b/red", red), ("P-1/b/green", green))
            .With("costs", ("a", Grams("cost") / 10_000), ("b", (red + green) / 10_000)).Given("red-factor", input.GetProperty("red_factor").GetString()!).Run();
        Assert.Equal(expected.GetProperty("green_factor").GetString(), outcome.Figures["greenFactor"].Values[default].ToFixed(6));
        string[] prices = ["green_price", "amber_price", "red_price"];
        Assert.Equal(prices.Select(price => Fraction.Parse(expected.GetProperty(price).GetString()!).ToString()), Prices(outcome, "a"));
        Assert.Equal(expected.GetProperty("over_recovery").GetString(), (Cells(outcome, "priceOver")["a"] / 100m).ToString(CultureInfo.InvariantCulture));
    }

    [Fact]
    public void Base_fees_of_2025_are_the_published_ones()
    {
        // 100 t × 423 and 12.345 t × 192 = 2,370.24.
        var outcome = new PackCase("uk-base-fees", "2025").With("placed", ("P-1/plastic", 100 * Tonne), ("P-1/glass", 12_345_000)).Run();
        Assert.Equal(new() { ["P-1/glass"] = 237_024, ["P-1/plastic"] = 4_230_000 }, Cells(outcome, "fees"));
    }

    [Fact]
    public void A_material_without_a_fee_is_refused_with_its_name()
    {
        var refusal = Assert.Throws<PackRefusedException>(() => new PackCase("uk-base-fees", "2025").With("placed", ("P-1/cork", Tonne)).Run());
        Assert.Contains("cork", refusal.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void An_obligation_is_whole_tonnes_and_glass_has_its_remelt_part()
    {
        // 63 % of 777 t is 489.51; of 333 t of glass 80 % is 266.4 → 267, of which 70 % of 266.4 = 186.48 → 187 remelted.
        var outcome = new PackCase("uk-recycling-obligation", "2026").With("placed", ("P-1/plastic", 777 * Tonne), ("P-1/glass", 333 * Tonne))
            .Given("target", "0.63", ("material", "plastic")).Given("target", "0.8", ("material", "glass")).Given("remelt-target", "0.7").Run();
        Assert.Equal(490 * Tonne, Cells(outcome, "obligation")["P-1/plastic"]);
        Assert.Equal((187 * Tonne, 80 * Tonne), (Cells(outcome, "glassRemelt")["P-1/glass"], Cells(outcome, "glassRemainder")["P-1/glass"]));
    }

    private static IEnumerable<string> Prices(PackOutcome outcome, string material) =>
        new[] { "green", "amber", "red" }.Select(rating => outcome.Figures["ratedPrice"].Values[At($"{material}/{rating}")].ToString());
}
