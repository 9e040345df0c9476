using Telemetry.CollectionEvents;
using Telemetry.Containers;
using Telemetry.Mass;
using Telemetry.Mass.Clusters;
using Telemetry.Mass.Uncertainties;
using Telemetry.Quantities;
using Telemetry.Readings;
using Xunit;

namespace Telemetry.Tests.Heart;

public sealed class MassStopMatchingTests
{
    private static readonly Position Here = new(52_373_100, 4_893_200);

    private static readonly IReadOnlyList<ContainerCluster> Clusters = Clustering.Of(
    [
        new("a", "GM0363", "pmd", 5_000, Position: Here), new("b", "GM0363", "pmd", 5_000, Position: Here with { LongitudeMicrodegrees = 4_893_230 }),
        new("far", "GM0363", "pmd", 5_000, Position: Here with { LatitudeMicrodegrees = 52_375_000 }),
    ]);

    [Fact]
    public void Two_lifts_of_a_cluster_are_one_visit_shared_by_the_estimates_and_marked()
    {
        var stops = Match([Stop(1, 0, 130), Stop(2, 3, 70)], [Mass("a", -60, 5, 60_000), Mass("b", -60, 5, 20_000), Mass("far", -60, 5, 10_000)]);
        var visit = Assert.Single(stops.Visits);
        Assert.True(visit.IsSplitAnEstimate);
        Assert.Equal([150_000L, 50_000], visit.Events.Select(mass => mass.Estimate.Value));
        Assert.All(visit.Events, mass => Assert.Equal(ProvenanceClass.TruckWeighing, mass.Provenance));
        Assert.Equal(["collector/truck/1", "collector/truck/2"], visit.Events[0].Sources.Where(source => source.Kind == MassSourceKind.StopWeighing).Select(source => source.Id));
        Assert.Equal([ProvenanceClass.TruckWeighing, ProvenanceClass.TruckWeighing, ProvenanceClass.SensorEstimate], stops.Masses.Select(mass => mass.Provenance));
        Assert.Equal(Grams.Zero, visit.Unattributed);
    }

    [Fact]
    public void One_emptying_has_the_whole_net_and_the_uncertainty_of_the_scale()
    {
        var stops = Match([Stop(1, 0, 130)], [Mass("a", -60, 5, 60_000)]);
        Assert.False(stops.Visits[0].IsSplitAnEstimate);
        Assert.Equal((new Grams(130_000), UncertaintyBudget.Default.OfTruck(1).Own), (stops.Masses[0].Estimate, stops.Masses[0].StandardUncertainty));
    }

    [Fact]
    public void A_truck_that_comes_back_makes_another_visit_and_each_emptying_has_its_own()
    {
        var stops = Match([Stop(1, 0, 130), Stop(2, 600, 70)], [Mass("a", -60, 5, 60_000, "first"), Mass("a", 590, 610, 20_000, "second")]);
        Assert.Equal(["first", "second"], stops.Visits.Select(visit => Assert.Single(visit.Events).Event.Id));
        Assert.Equal([130_000L, 70_000], stops.Masses.Select(mass => mass.Estimate.Value));
    }

    [Fact]
    public void What_nobody_saw_emptied_stays_with_the_visit_and_what_no_cluster_is_near_to_is_lost_in_sight()
    {
        var stops = Match([Stop(1, 0, 130), Stop(2, 5, 50) with { Position = null }, Stop(3, 6, 50) with { Stream = "glass" }], [Mass("a", 200, 300, 60_000)]);
        Assert.Equal(new Grams(130_000), Assert.Single(stops.Visits).Unattributed);
        Assert.Equal([2L, 3], stops.Lost.Select(weighing => weighing.Sequence));
        Assert.Equal(ProvenanceClass.SensorEstimate, Assert.Single(stops.Masses).Provenance);
    }

    [Fact]
    public void The_order_of_weighings_and_emptyings_changes_nothing()
    {
        StopWeighing[] weighings = [.. Enumerable.Range(0, 9).Select(index => Stop(index, index * 47, 40 + index))];
        EventMass[] masses = [.. Enumerable.Range(0, 9).Select(index => Mass(index % 2 == 0 ? "a" : "b", (index * 50) - 20, (index * 50) + 10, 1_000 * (index + 1), $"e{index}"))];
        string Text(WeighedStops stops) => string.Join('|', stops.Masses.Select(mass => $"{mass.Event.Id}={mass.Estimate.Value}"));
        Assert.Equal(Text(Match(weighings, masses)), Text(Match([.. weighings.Reverse()], [.. masses.Reverse()])));
    }

    private static WeighedStops Match(StopWeighing[] weighings, EventMass[] masses) => StopMatching.Of(weighings, Clusters, masses, UncertaintyBudget.Default);

    private static StopWeighing Stop(long sequence, int minute, long kilograms) => new(
        "collector", "truck", sequence, "pmd", World.Start + TimeSpan.FromMinutes(minute), new Grams((kilograms + 700) * 1_000), new Grams(700_000), Here with { LatitudeMicrodegrees = 52_373_250 });

    private static EventMass Mass(string container, int lastFull, int firstEmpty, long estimate, string? id = null) => new(
        new CollectionEvent(id ?? container, container, Quantity.FillLevel, World.Start + TimeSpan.FromMinutes(lastFull), World.Start + TimeSpan.FromMinutes(firstEmpty), 1, 0, 50, ""),
        new Grams(estimate), ProvenanceClass.SensorEstimate, MassUncertainty.Independent(new Grams(estimate / 5)), [new(MassSourceKind.Readings, "")]);
}
