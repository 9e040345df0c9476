using System.Diagnostics;
using System.Globalization;
using Telemetry.CollectionEvents;
using Telemetry.Containers;
using Telemetry.Mass;
using Telemetry.Mass.Densities;
using Telemetry.Quantities;
using Telemetry.Readings;
using Xunit;

namespace Telemetry.Tests.Heart;

public sealed class MassScaleTests
{
    [Fact]
    public void A_year_of_ten_thousand_containers_is_weighed_reconciled_and_learnt_from_in_seconds()
    {
        Container[] containers = [.. Enumerable.Range(0, 10_000).Select(index => new Container($"c{index:D5}", $"GM{index % 20:D4}", "pmd", 5_000, Route: $"r{index / 100}"))];
        var registry = new RegistryIndex(World.Registry with { Containers = containers, Devices = [] });
        var tickets = Enumerable.Range(0, 5_200).Select(index => World.Ticket($"t{index:D4}", At(index / 100, index % 100, 60), 15_000_000 + (index % 7 * 100_000)) with { Route = $"r{index % 100}", Vehicle = $"v{index % 100}" }).ToList();
        var watch = Stopwatch.StartNew();
        var masses = containers.SelectMany((container, index) => Enumerable.Range(0, 52).Select(week => Weigh(container, week, index))).ToList();
        var weighed = watch.Elapsed;
        var loads = Reconciliation.Of(tickets, masses);
        var reconciled = watch.Elapsed;
        var learnt = DensityLearning.Of(LoadObservations.Of(loads, registry)).All.ToList();
        watch.Stop();

        TestContext.Current.TestOutputHelper!.WriteLine(string.Create(
            CultureInfo.InvariantCulture, $"{masses.Count} emptyings weighed in {weighed.TotalSeconds:F2} s, reconciled with {tickets.Count} tickets by {reconciled.TotalSeconds:F2} s, density learnt by {watch.Elapsed.TotalSeconds:F2} s"));
        Assert.Equal(520_000, loads.Tickets.Sum(load => load.Events.Count) + loads.Unticketed.Count);
        Assert.Empty(loads.Unticketed);
        Assert.Equal(5_200, Assert.Single(learnt).Loads);
        Assert.True(watch.Elapsed < TimeSpan.FromSeconds(60), $"It took {watch.Elapsed}.");
    }

    private static LocatedMass Weigh(Container container, int week, int index)
    {
        var at = At(week, index / 100, index % 50);
        var collection = new CollectionEvent($"{container.Id}-{week:D2}", container.Id, Quantity.FillLevel, at, at, 5_000 + (((week * 31) + index) % 4_000), 0, 90, "");
        return new(MassEstimation.Of(collection, container, World.Registry.Streams[0]), container.Municipality, "pmd", container.Route);
    }

    private static Instant At(int week, int route, int minute) => World.Start + TimeSpan.FromDays(7 * week) + TimeSpan.FromHours(route) + TimeSpan.FromMinutes(minute);
}
