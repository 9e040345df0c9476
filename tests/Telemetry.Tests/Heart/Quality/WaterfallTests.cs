using CsCheck;
using Telemetry.Quality;
using Telemetry.Quantities;
using Xunit;

namespace Telemetry.Tests.Heart.SeparationQuality;

public sealed class WaterfallTests
{
    [Fact]
    public void Every_level_sums_whatever_the_shares() =>
        Gen.Select(Gen.Long[0, 1_000_000_000_000_000], Gen.Int[0, 400], Gen.Int[0, 300], Gen.Int[0, 300]).Sample((gross, interfering, others, water) =>
        {
            var waterfall = Waterfall.OfShares(new Grams(gross), Fraction.Of(interfering, 1_000), Fraction.Of(others, 1_001), Fraction.Of(water, 997));
            Assert.Equal(waterfall.Gross, waterfall.Packaging + waterfall.Interfering!.Value + waterfall.NonPackaging!.Value + waterfall.Moisture!.Value);
            Assert.Equal(waterfall.AfterNonPackaging, waterfall.Packaging + waterfall.Moisture!.Value);
        });

    [Fact]
    public void A_share_that_is_not_known_stays_unknown_and_its_mass_where_it_was()
    {
        var waterfall = Waterfall.OfShares(new Grams(1_000), Fraction.Parse("0.13"), null);
        Assert.Null(waterfall.NonPackaging);
        Assert.Equal(new Grams(870), waterfall.Packaging);
    }

    [Fact]
    public void Shares_above_the_whole_and_parts_above_the_load_are_refused()
    {
        Assert.Throws<ArgumentException>(() => Waterfall.OfShares(new Grams(1_000), Fraction.Parse("0.7"), Fraction.Parse("31/100")));
        Assert.Throws<ArgumentException>(() => Waterfall.OfMasses(new Grams(1_000), new Grams(900), new Grams(101), null));
    }

    [Fact]
    public void A_negative_share_is_refused_by_name() =>
        Assert.Contains("non-packaging is -0.1", Assert.Throws<ArgumentException>(() => Waterfall.OfShares(new Grams(1_000), Fraction.Parse("0.2"), Fraction.Of(-1, 10))).Message, StringComparison.Ordinal);
}
