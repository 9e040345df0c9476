using Telemetry.CollectionEvents;
using Telemetry.Containers;
using Telemetry.Quantities;
using Telemetry.Readings;

namespace Telemetry.Tests.Heart.CollectionEvents;

/// <summary>Small hourly series written by hand: levels in percent, tilt in degrees.</summary>
internal static class Hours
{
    public static IEnumerable<int> Of(int count, int value) => Enumerable.Repeat(value, count);

    /// <summary>Ten days of filling from 10 to 70 % with a step every four hours.</summary>
    public static IEnumerable<int> Filling(int from = 10, int hours = 240) => Enumerable.Range(0, hours).Select(hour => from + (hour / 4));

    public static List<Reading> Levels(params IEnumerable<int>[] parts) =>
        [.. parts.SelectMany(part => part).Select((percent, hour) => World.Fill("c1", At(hour), percent))];

    public static IEnumerable<Reading> Tilt(IEnumerable<int> degrees) =>
        degrees.Select((angle, hour) => new Reading("c1", Quantity.Tilt, At(hour), angle * 100, ReadingStatus.Ok));

    public static Instant At(int hour) => World.Start + TimeSpan.FromHours(hour);

    public static ContainerHistory Observe(IReadOnlyList<Reading> readings) => CollectionEventDetector.Observe("c1", readings, DetectionSettings.Default);
}
