using Telemetry.Allocation;
using Telemetry.Containers;
using Telemetry.Quantities;
using Telemetry.Readings;

namespace Telemetry.Quality.DoubleSampling;

/// <summary>Sums up the readings of one container into the signals of its emptyings, each from the emptying before to the last full reading.</summary>
public static class ContainerSignals
{
    // The first emptying has none before it; older readings belong to it up to here.
    private static readonly TimeSpan Reach = TimeSpan.FromDays(31);

    /// <param name="collected">The emptyings of the container, in any order.</param>
    /// <param name="readings">Its readings, in any order.</param>
    public static IReadOnlyList<EmptyingSignals> Of(Container container, IReadOnlyList<EventLine> collected, IReadOnlyList<Reading> readings)
    {
        var usable = readings.Where(reading => reading.Status == ReadingStatus.Ok).OrderBy(reading => reading.MeasuredAt).ToLookup(reading => reading.Quantity);
        var usualGas = Median(usable[Quantity.Gas]);
        var signals = new List<EmptyingSignals>(collected.Count);
        Instant? before = null;
        foreach (var emptying in collected.OrderBy(one => one.Event.Midpoint))
        {
            var found = emptying.Event;
            var start = before ?? found.LastFull - Reach;
            signals.Add(new(
                found.Id, container.Id, container.Municipality, container.Route, container.Neighbourhood, container.Stream, found.Midpoint, emptying.Collected,
                emptying.TicketOwner, emptying.TicketId, Density(container, emptying, Within(Quantity.FillLevel)), Median(Within(Quantity.Gas)) - usualGas,
                Median(Within(Quantity.Humidity)), Rise(Within(Quantity.Wetness))));
            before = found.FirstEmpty;

            IEnumerable<Reading> Within(Quantity quantity) => usable[quantity].Where(reading => reading.MeasuredAt >= start && reading.MeasuredAt <= found.LastFull);
        }

        return signals;
    }

    /// <summary>Null where the mass is volume times density: that density would come back and say nothing.</summary>
    private static long? Density(Container container, EventLine emptying, IEnumerable<Reading> levels)
    {
        var found = emptying.Event;
        if (emptying.TicketId is null && found.Evidence != Quantity.ContentMass) return null;
        var fall = found.Evidence == Quantity.FillLevel ? found.Drop : levels.Select(level => level.Value).LastOrDefault();
        return fall <= 0 ? null : HalfAwayFromZero.Divide((Int128)emptying.Collected.Value * 1_000 * BasisPoints.Whole, (Int128)fall * container.CapacityLitres);
    }

    private static long? Median(IEnumerable<Reading> readings)
    {
        long[] values = [.. readings.Select(reading => reading.Value).Order()];
        return values.Length == 0 ? null : values[values.Length / 2];
    }

    private static long? Rise(IEnumerable<Reading> readings)
    {
        long[] values = [.. readings.Select(reading => reading.Value)];
        return values.Length < 2 ? null : Math.Max(0, values[^1] - values[0]);
    }
}
