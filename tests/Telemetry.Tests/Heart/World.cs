using Telemetry.Allocation;
using Telemetry.Containers;
using Telemetry.Mass;
using Telemetry.Quantities;
using Telemetry.Readings;

namespace Telemetry.Tests.Heart;

/// <summary>A small invented region: two municipalities, two streams, four containers.</summary>
internal static class World
{
    public static readonly Instant Start = Instant.FromUtc(2024, 10, 7, 6);

    public static Registry Registry { get; } = new(
        "Test region", true, [new Owner("collector", "Collector", OwnerKind.Collector)],
        [new Municipality("GM0001", "Noord <b>", "R", 1, 100), new Municipality("GM0002", "Oost", "R", 2, 50)],
        [new MaterialStream("pmd", "Pmd", "PMD", 40, "test"), new MaterialStream("textile", "Textiel", "Textiles", 150, "test")],
        [new("c1", "GM0001", "pmd", 5_000), new("c2", "GM0002", "pmd", 5_000), new("c3", "GM0001", "textile", 3_000), new("c4", "GM0002", "pmd", 5_000)],
        [new Device("d1", "collector", ["c1", "c2", "c3", "c4"])], DetectionSettings.Default);

    public static AllocationRules Rules { get; } = new(
        "test/1", "Rules for tests", [new("PRO-A", "=A"), new("PRO-B", "B")],
        [
            new("pmd", 15m, new(261.07m, PaidMass.Accepted, "test"),
                new Dictionary<string, Grams> { ["PRO-B"] = new(3_000), ["PRO-A"] = new(6_000) }, new Grams(1_000), "test"),
        ]);

    /// <summary>Hourly fill levels from 06:00 on 7 October 2024.</summary>
    public static IReadOnlyList<Reading> Hourly(string container, params int[] percents) =>
        [.. percents.Select((percent, hour) => Fill(container, Start + TimeSpan.FromHours(hour), percent))];

    public static Reading Fill(string container, Instant at, int percent, ReadingStatus status = ReadingStatus.Ok) =>
        new(container, Quantity.FillLevel, at, percent * 100L, status);

    public static WeighingTicket Ticket(string id, Instant at, long net, long? interfering = 0, string stream = "pmd", params string[] municipalities) =>
        new("collector", id, "truck", stream, municipalities, at, new Grams(net + 10_000_000), new Grams(10_000_000), interfering is { } mass ? new Grams(mass) : null);

    public static Facts Facts(IEnumerable<Reading> readings, params WeighingTicket[] tickets) => new(
        Registry, Rules, readings.GroupBy(reading => reading.Container).ToDictionary(group => group.Key, group => (IReadOnlyList<Reading>)[.. group]), tickets);
}
