using Telemetry.CollectionEvents;
using Telemetry.Containers;
using Telemetry.Mass;
using Telemetry.Mass.Densities;
using Telemetry.Mass.Uncertainties;
using Telemetry.Quantities;
using Telemetry.Readings;
using Xunit;

namespace Telemetry.Tests.Heart;

public sealed class MassEstimationTests
{
    private static readonly Container Place = World.Registry.Containers[0] with { Kind = "underground-5m3" };
    private static readonly MaterialStream Pmd = World.Registry.Streams[0];
    private static readonly MassBasis Basis = MassBasis.Registered with { Defaults = [new("underground-5m3", new Grams(60_000), "test")] };

    [Fact]
    public void A_level_gives_its_parts_of_uncertainty_rounded_up()
    {
        var mass = MassEstimation.Of(Emptying(8_000), Place, Pmd);

        // 5,000 l × 80 % × 40 g/l = 160 kg. Own: two levels of 4 % of 200 kg (8 kg each), 5 % (8 kg) and 15 % (24 kg) of 160 kg: √(64 × 3 + 576) = 27.713 kg. Common: 30 % = 48 kg.
        Assert.Equal(new Grams(160_000), mass.Estimate);
        Assert.Equal(new MassUncertainty(new Grams(27_713), new Grams(48_000)), mass.Uncertainty);
        Assert.Equal(new Grams(55_426), mass.StandardUncertainty);
        Assert.Equal([new MassSource(MassSourceKind.Readings, "digest"), new MassSource(MassSourceKind.Density, "registered:pmd:40")], mass.Sources);
    }

    [Fact]
    public void A_scale_is_more_certain_than_a_level_and_says_so()
    {
        var mass = MassEstimation.Of(Emptying(160_000) with { Evidence = Quantity.ContentMass, Signals = EventSignals.MassFall }, Place, Pmd);

        // √(500² ÷ 6) = 204.1 → 205 g of resolution and 1 % of 160 kg.
        Assert.Equal((ProvenanceClass.UnverifiedScale, new Grams(1_614)), (mass.Provenance, mass.StandardUncertainty));
    }

    [Fact]
    public void A_missing_measurement_takes_the_default_of_its_kind_and_is_marked()
    {
        var mass = MassEstimation.Of(Emptying(0) with { Signals = EventSignals.None }, Place, Pmd, Basis);
        Assert.Equal((new Grams(60_000), ProvenanceClass.DefaultFactor, new Grams(30_000)), (mass.Estimate, mass.Provenance, mass.StandardUncertainty));
        Assert.Equal(new MassSource(MassSourceKind.DefaultFactor, "underground-5m3"), Assert.Single(mass.Sources));
    }

    [Fact]
    public void A_measured_fall_of_nothing_stays_zero()
    {
        var mass = MassEstimation.Of(Emptying(0), Place, Pmd, Basis);
        Assert.Equal((Grams.Zero, ProvenanceClass.SensorEstimate), (mass.Estimate, mass.Provenance));
    }

    [Fact]
    public void What_a_person_stated_comes_before_the_default_and_is_no_measurement()
    {
        var mass = MassEstimation.Of(Emptying(0) with { Signals = EventSignals.None }, Place, Pmd, Basis, new Grams(75_000));
        Assert.Equal((new Grams(75_000), ProvenanceClass.DefaultFactor, MassSourceKind.Statement), (mass.Estimate, mass.Provenance, mass.Sources[0].Kind));
    }

    [Fact]
    public void Without_a_default_a_missing_measurement_is_an_error_that_names_the_remedy()
    {
        var error = Assert.Throws<ArgumentException>(() => MassEstimation.Of(Emptying(0) with { Signals = EventSignals.None }, Place with { Kind = null }, Pmd, Basis));
        Assert.Contains("'c1'", error.Message, StringComparison.Ordinal);
        Assert.Contains("defaultFactors", error.Message, StringComparison.Ordinal);
        Assert.Contains("'c1' and 1 more have no kind", Assert.Single(DefaultFactorRules.Uncovered(Basis.Defaults, [Place with { Kind = null }, Place with { Id = "c9", Kind = null }, Place])), StringComparison.Ordinal);
        Assert.Equal(2, DefaultFactorRules.Violations([new("a", Grams.Zero, ""), new("b", new Grams(1), ""), new("b", new Grams(2), "")]).Count());
    }

    [Fact]
    public void A_learnt_density_weighs_instead_of_the_registered_one()
    {
        var learnt = new BulkDensity("pmd", "GM0001", DensityBasis.Area, 33_333, 30_000, 36_000, 45, 12, new Grams(1), 1, null, "v1");
        var mass = MassEstimation.Of(Emptying(8_000), Place, Pmd, Basis with { Densities = new([learnt]) });
        Assert.Equal((new Grams(133_332), new Grams(6_000)), (mass.Estimate, mass.Uncertainty.Common));
        Assert.Equal(new Grams(160_000), MassEstimation.Of(Emptying(8_000), Place with { Municipality = "GM0002" }, Pmd, Basis with { Densities = new([learnt]) }).Estimate);
    }

    private static CollectionEvent Emptying(long drop) => new("e1", "c1", Quantity.FillLevel, World.Start, World.Start, drop, 0, 50, "digest");
}
