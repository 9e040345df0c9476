using Telemetry.Allocation;
using Telemetry.Containers;
using Telemetry.Mass;
using Telemetry.Mass.Clusters;
using Telemetry.Quality;
using Telemetry.Quality.Warning;
using Telemetry.Quantities;
using Telemetry.Readings;
using Telemetry.Reporting;
using Xunit;

namespace Telemetry.Tests.Heart.Warning;

public sealed class DayWarningsTests
{
    private static readonly Instant At = World.Start;

    private static readonly ExpectedFilling[] Likely = [new("c1", new Grams(90_000), 9_000, 1, null), new("c2", new Grams(60_000), 6_000, 1, null)];

    [Fact]
    public void Without_any_assessment_before_nothing_is_established()
    {
        var load = Assert.Single(Warn([]));

        Assert.Null(load.Share);
        Assert.Equal(LoadCertainty.NotEstablished, load.Certainty);
        Assert.Equal(["c1", "c2"], load.Missing);
        Assert.Contains("niet vast te stellen", WarningText.Load(load, ReportLanguage.Dutch), StringComparison.Ordinal);
    }

    [Fact]
    public void Samples_of_a_container_make_it_stand_out_among_the_others()
    {
        var load = Assert.Single(Warn([.. Enumerable.Range(0, 6).SelectMany(index => new[] { Sample($"a{index}", "c1", 2_000 + (index * 100)), Sample($"b{index}", "c2", 20_000 - (index * 100)) })]));

        Assert.Equal(["c2", "c1"], load.Drivers.Select(driver => driver.Container));
        Assert.InRange(load.Share!.Share, load.Drivers.Min(driver => driver.Share.Share), load.Drivers.Max(driver => driver.Share.Share));
        Assert.Contains("1 of 2 containers is expected to bring", WarningText.Drivers(load, ReportLanguage.English), StringComparison.Ordinal);
    }

    [Fact]
    public void A_container_that_is_full_is_likely_and_one_with_an_old_reading_or_a_lone_spike_is_not()
    {
        var registry = new RegistryIndex(World.Registry);
        Dictionary<string, IReadOnlyList<Reading>> readings = new()
        {
            ["c1"] = [Level("c1", 3, 70), Level("c1", 2, 72), Level("c1", 1, 74)],
            ["c2"] = [Level("c2", 3, 20), Level("c2", 2, 20), Level("c2", 1, 95)],
            ["c4"] = [Level("c4", 60, 90)],
            ["c3"] = [new("c3", Quantity.ContentMass, At - TimeSpan.FromHours(1), 300_000, ReadingStatus.Ok)],
        };

        var likely = FullContainers.At(registry, readings, At, BasisPoints.FromPercent(60));

        Assert.Equal([("c1", 144_000L), ("c3", 300_000L)], likely.Select(filling => (filling.Container, filling.Expected.Value)));
    }

    [Fact]
    public void Mass_and_level_that_are_hours_apart_are_no_filling()
    {
        var container = World.Registry.Containers[0];
        Reading mass = new("c1", Quantity.ContentMass, At - TimeSpan.FromMinutes(30), 200_000, ReadingStatus.Ok);

        Assert.Null(WeighedFillings.Before(container, [mass, Level("c1", 3, 50)], At));
        Assert.Equal(80, WeighedFillings.Before(container, [mass, Level("c1", 1, 50)], At)!.GramsPerLitre);
    }

    [Fact]
    public void What_a_truck_weighed_at_a_stop_tells_a_density_only_where_one_emptying_explains_it()
    {
        var container = World.Registry.Containers[0];
        var mass = MassEstimation.Of(Events()[0].Event, container, World.Registry.Streams[0]);
        WeighedVisit visit = new(new("c1", "pmd", [container]), [new("collector", "truck", 1, "pmd", At, new Grams(900_000), new Grams(700_000), null)], [mass], Grams.Zero);

        var filling = WeighedFillings.OfVisit(visit)!;

        Assert.Equal((new Grams(200_000), container.CapacityLitres * mass.Event.Drop / 10_000), (filling.Mass, filling.Litres));
        Assert.Null(WeighedFillings.OfVisit(visit with { Events = [mass, mass] }));
        Assert.Null(WeighedFillings.OfVisit(visit with { Events = [] }));
    }

    private static IReadOnlyList<LoadWarning> Warn(IReadOnlyList<CompositionSample> samples)
    {
        var past = AllocationRun.Compute(World.Facts([]), Period.Month(2024, 9));
        return DayWarnings.Of(new RegistryIndex(World.Registry), World.Rules, [past with { Events = Events() }], [], samples, Likely, At);
    }

    // One emptying of each container, so that samples have something to stand beside.
    private static IReadOnlyList<EventLine> Events()
    {
        var readings = new[] { "c1", "c2" }.SelectMany(container => World.Hourly(container, 88, 89, 90, 90, 91, 91, 2, 2, 3, 3, 4, 4));
        return AllocationRun.Compute(World.Facts(readings), Period.Month(2024, 10)).Events;
    }

    private static Reading Level(string container, int hoursBefore, int percent) => World.Fill(container, At - TimeSpan.FromHours(hoursBefore), percent);

    private static CompositionSample Sample(string id, string container, long interfering) => new(
        "collector", id, "pmd", "GM0001", container, null, null, At, "method/1", "lab-3",
        [new("rest", SortedClass.Packaging, new Grams(60_000 - interfering)), new("residual", SortedClass.Interfering, new Grams(interfering))], At);
}
