using CsCheck;
using Telemetry.CollectionEvents;
using Telemetry.Containers;
using Telemetry.Mass;
using Telemetry.Mass.Densities;
using Telemetry.Mass.Uncertainties;
using Telemetry.Quantities;
using Telemetry.Readings;
using Xunit;

namespace Telemetry.Tests.Heart;

public sealed class MassDensityTests
{
    [Fact]
    public void A_density_is_the_ratio_of_sums_and_no_average_of_ratios()
    {
        // 30 and 60 g/l over very different volumes: 420 kg ÷ 13,000 l = 32.308 g/l; the average of the ratios would be near 40.
        var density = Of(Load(1, 300, 10_000), Load(2, 60, 2_000), Load(3, 60, 1_000)).For(World.Registry.Streams[0], "GM0001", 300);
        Assert.Equal((32_308L, 3, new Grams(420_000), 13_000L), (density.MilligramsPerLitre, density.Loads, density.Net, density.Litres));
        Assert.Equal(DensityBasis.Stream, density.Basis);
        Assert.True(density.LowMilligramsPerLitre < density.MilligramsPerLitre && density.MilligramsPerLitre < density.HighMilligramsPerLitre);
    }

    [Fact]
    public void Below_three_loads_the_register_stands_and_is_marked()
    {
        var density = Of(Load(1, 300, 10_000), Load(2, 60, 2_000)).For(World.Registry.Streams[0], "GM0001", 300);
        Assert.Equal((DensityBasis.Registered, 40_000L, 300L, null), (density.Basis, density.MilligramsPerLitre, density.StandardUncertaintyPerMille, density.LowMilligramsPerLitre));
    }

    [Fact]
    public void An_area_with_one_load_is_drawn_to_its_stream_more_than_one_with_many()
    {
        List<LoadObservation> loads = [.. Enumerable.Range(0, 12).Select(index => Load(index, 400 + (index % 3 * 40), 10_000, "GM0001"))];
        loads.AddRange(Enumerable.Range(20, 12).Select(index => Load(index, 300 + (index % 3 * 40), 10_000, "GM0002")));
        loads.Add(Load(50, 700, 10_000, "GM0003"));
        var table = DensityLearning.Of(loads).All.ToDictionary(density => density.Area ?? "");
        Assert.Equal(["", "GM0001", "GM0002", "GM0003"], table.Keys);
        Assert.InRange(table["GM0001"].MilligramsPerLitre, 43_000, 44_000);
        Assert.InRange(table["GM0003"].MilligramsPerLitre, table[""].MilligramsPerLitre + 1, 69_999);
        Assert.True(table["GM0003"].StandardUncertaintyPerMille > table["GM0001"].StandardUncertaintyPerMille);
        Assert.True(table[""].StandardUncertaintyPerMille > table["GM0001"].StandardUncertaintyPerMille, "The stream stands for areas without loads, so the spread between areas is in it.");
    }

    [Fact]
    public void The_order_of_the_loads_changes_neither_densities_nor_versions() =>
        Gen.Select(Gen.Select(Gen.Long[50, 900], Gen.Int[1_000, 20_000], Gen.Int[1, 4]).Array[3, 25], Gen.Int[0, 1_000]).Sample((rows, seed) =>
        {
            LoadObservation[] loads = [.. rows.Select((row, index) => Load(index, row.Item1, row.Item2, $"GM000{row.Item3}"))];
            var shuffled = loads.ToArray();
            new Random(seed).Shuffle(shuffled);
            return DensityLearning.Of(loads).All.SequenceEqual(DensityLearning.Of(shuffled).All);
        });

    [Fact]
    public void Another_ticket_makes_another_version() =>
        Assert.NotEqual(
            Of(Load(1, 300, 10_000), Load(2, 60, 2_000), Load(3, 60, 1_000)).All.First().Version,
            Of(Load(1, 300, 10_000), Load(2, 60, 2_000), Load(4, 60, 1_000)).All.First().Version);

    [Fact]
    public void A_month_in_which_packaging_got_lighter_shows_and_a_quiet_one_does_not()
    {
        List<LoadObservation> loads = [];
        for (var index = 0; index < 36; index++)
        {
            var month = index / 12;
            loads.Add(Load(index, (month == 2 ? 300 : 400) + (index % 4 * 10), 10_000) with { WeighedAt = Instant.FromUtc(2024, 9 + month, 1 + (index % 12 * 2), 12) });
        }

        var changes = DensityDrift.Of(loads);
        Assert.Equal(["2024-09", "2024-10"], changes.Select(change => change.From.Month));
        Assert.Equal([false, true], changes.Select(change => change.IsSignificant));
        Assert.Equal([0L, -241], changes.Select(change => change.ChangePerMille));
        Assert.Equal(1, changes[0].Probability, 9);
    }

    [Fact]
    public void Only_loads_read_by_levels_teach_and_tickets_of_a_common_load_teach_once()
    {
        var registry = new RegistryIndex(World.Registry);
        var evening = World.Start + TimeSpan.FromHours(12);
        var masses = (LocatedMass[])[Located("c1", 50), Located("c2", 60) with { Municipality = "GM0002" }, Located("c4", 70) with { Municipality = "GM0002" }];
        var together = Reconciliation.Of([World.Ticket("t1", evening, 300_000), World.Ticket("t2", evening + TimeSpan.FromHours(1), 90_000) with { Vehicle = "other" }], masses);
        var load = Assert.Single(LoadObservations.Of(together, registry));
        Assert.Equal((new Grams(390_000), 9_000L, null), (load.Net, load.Litres, load.Area));

        var scale = masses[0] with { Mass = masses[0].Mass with { Provenance = ProvenanceClass.UnverifiedScale } };
        Assert.Empty(LoadObservations.Of(Reconciliation.Of([World.Ticket("t1", evening, 300_000)], [scale, masses[1]]), registry));
        Assert.Equal("GM0002", Assert.Single(LoadObservations.Of(Reconciliation.Of([World.Ticket("t1", evening, 300_000)], masses[1..]), registry)).Area);
    }

    /// <summary>An emptying at the start of the world.</summary>
    internal static LocatedMass Located(string container, int percent, string? route = null, string version = "v1") => new(
        new(
            new CollectionEvent(container, container, Quantity.FillLevel, World.Start, World.Start, percent * 100, 0, 50, ""), new Grams(percent * 1_000),
            ProvenanceClass.SensorEstimate, new MassUncertainty(new Grams(10_000), new Grams(20_000)), [new(MassSourceKind.Density, version)]),
        "GM0001", "pmd", route);

    private static DensityTable Of(params LoadObservation[] loads) => DensityLearning.Of(loads);

    private static LoadObservation Load(int id, long kilograms, int litres, string? area = null) =>
        new($"t{id:D3}", "pmd", area, World.Start + TimeSpan.FromDays(id), new Grams(kilograms * 1_000), litres * 10_000L);
}
