using Telemetry.CollectionEvents;
using Telemetry.Containers;
using Telemetry.Mass.Clusters;
using Telemetry.Quantities;
using Telemetry.Readings;

namespace Telemetry.Quality.Warning;

/// <summary>Fillings of which both mass and volume were measured: by the container's own sensors, or by a truck that weighs at the stop.</summary>
public static class WeighedFillings
{
    /// <summary>Mass and level further apart than this do not speak of the same filling.</summary>
    public static readonly TimeSpan Together = TimeSpan.FromHours(2);

    // A level sensor's resolution and the cone under it, as part of the container's height.
    private const double LevelUncertainty = 0.05;

    /// <summary>The newest filling before an instant; null when there is no good pair of readings within <see cref="Together"/> of it.</summary>
    /// <param name="readings">Of the container, in any order.</param>
    public static WeighedFilling? Before(Container container, IReadOnlyList<Reading> readings, Instant at)
    {
        var mass = Newest(readings, Quantity.ContentMass, at);
        var level = Newest(readings, Quantity.FillLevel, at);
        if (mass is not { } weighed || level is not { } seen || weighed.Value < 0 || seen.Value < 0) return null;
        var litres = HalfAwayFromZero.Divide((Int128)container.CapacityLitres * seen.Value, BasisPoints.Whole);
        return new(container.Id, weighed.MeasuredAt, new Grams(weighed.Value), litres, container.CapacityLitres * LevelUncertainty);
    }

    /// <summary>What stood in the container just before each of its emptyings, as far as both were measured.</summary>
    public static IEnumerable<WeighedFilling> BeforeEach(Container container, IReadOnlyList<Reading> readings, IEnumerable<CollectionEvent> events) =>
        events.Where(found => found.Container == container.Id)
            .Select(found => Before(container, readings, found.LastFull + TimeSpan.FromMilliseconds(1))).OfType<WeighedFilling>();

    /// <summary>
    /// What a truck weighed at a stop, over the volume that the fill level says went in. Null where several emptyings share the weighing, for the split between them is
    /// itself made from volumes, and where a scale and not a level saw the emptying.
    /// </summary>
    public static WeighedFilling? OfVisit(WeighedVisit visit)
    {
        if (visit.Events is not [{ Event: { Evidence: Quantity.FillLevel } emptying }]) return null;
        var container = visit.Cluster.Containers.First(member => member.Id == emptying.Container);
        var litres = HalfAwayFromZero.Divide((Int128)container.CapacityLitres * emptying.Drop, BasisPoints.Whole);
        return new(container.Id, visit.Weighings[^1].WeighedAt, visit.Net, litres, container.CapacityLitres * LevelUncertainty);
    }

    private static Reading? Newest(IReadOnlyList<Reading> readings, Quantity quantity, Instant at)
    {
        Reading? newest = null;
        foreach (var reading in readings)
        {
            if (reading.Quantity != quantity || reading.Status != ReadingStatus.Ok || reading.MeasuredAt >= at || at - reading.MeasuredAt > Together) continue;
            if (newest is not { } known || reading.MeasuredAt > known.MeasuredAt) newest = reading;
        }

        return newest;
    }
}
