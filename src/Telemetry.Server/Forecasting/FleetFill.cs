using System.Collections.Concurrent;
using Telemetry.CollectionEvents;
using Telemetry.Containers;
using Telemetry.Monitoring.Forecasting;
using Telemetry.Monitoring.Forecasting.PickLists;
using Telemetry.Quantities;
using Telemetry.Readings;
using Telemetry.Storage.Readings;

namespace Telemetry.Server.Forecasting;

/// <summary>
/// The forecasts of all containers, from a bounded window of readings. The window of a container is read once; afterwards, when it sent a newer level,
/// only the newest days are read again. A reading that comes later than those days counts after the next start. The state of now is made again after
/// a minute at the earliest. Thread-safe; who asks while it is made waits for it.
/// </summary>
public sealed class FleetFill
{
    private static readonly TimeSpan Freshness = TimeSpan.FromMinutes(1);

    /// <summary>Days that are read again behind the newest level, and how many more stand before them for the medians on both sides of an emptying.</summary>
    private const int AgainDays = 7, MoreDays = 7;

    private readonly Registry registry;
    private readonly HashSet<string> sensed;
    private readonly ConcurrentDictionary<string, (Instant Newest, FillHistory History)> known = new(StringComparer.Ordinal);
    private readonly Lock making = new();
    private readonly DataFolder data;
    private readonly IReadingStore store;
    private readonly TimeProvider time;
    private Made? current;

    /// <exception cref="InvalidDataException">The registry is missing or wrong.</exception>
    public FleetFill(DataFolder data, IReadingStore store, TimeProvider time)
    {
        (this.data, this.store, this.time) = (data, store, time);
        registry = data.ReadRegistry();
        sensed = registry.Devices.SelectMany(device => device.Containers).ToHashSet(StringComparer.Ordinal);
    }

    /// <summary>The first state is still being made, which takes as long as reading every container's window.</summary>
    public bool IsWarming => current is null && !known.IsEmpty;

    /// <summary>Containers read so far, of <see cref="Containers"/>.</summary>
    public int Read => known.Count;

    public int Containers => registry.Containers.Count;

    /// <summary>The state of now.</summary>
    /// <exception cref="InvalidDataException">picklist.json is wrong.</exception>
    public FleetState Now(CancellationToken stop = default)
    {
        var now = Instant.From(time.GetUtcNow());
        lock (making)
        {
            if (current is { } made && made.MadeAt <= now && now - made.MadeAt < Freshness) return made.State;
            var state = OfNow(now, stop);
            current = new Made(now, state);
            return state;
        }
    }

    /// <summary>The state as the readings measured before a time show it; nothing of it is kept.</summary>
    public FleetState At(Instant asOf)
    {
        var rules = data.ReadPickRules();
        return State(asOf, isPast: false, rules, container => HistoryOf(container, First(asOf, rules), asOf), CancellationToken.None);
    }

    private FleetState OfNow(Instant now, CancellationToken stop)
    {
        var rules = data.ReadPickRules();
        var newest = store.Newest().Where(one => one.Reading is { Quantity: Quantity.FillLevel, Status: ReadingStatus.Ok } && one.Reading.MeasuredAt <= now)
            .GroupBy(one => one.Reading.Container, StringComparer.Ordinal).ToDictionary(group => group.Key, group => group.Max(one => one.Reading.MeasuredAt), StringComparer.Ordinal);
        var last = newest.Count > 0 ? newest.Values.Max() : now;
        // When not one container speaks it is the way here that is broken, and a list that sends people to every sensor would be wrong.
        var isPast = now - last > TimeSpan.FromHours(rules.SilentHours);
        // One millisecond past the newest reading, so that it counts.
        var asOf = isPast ? last + TimeSpan.FromMilliseconds(1) : now;
        return State(asOf, isPast, rules, container => Known(container, newest.GetValueOrDefault(container.Id), First(asOf, rules), asOf), stop);
    }

    private FleetState State(Instant asOf, bool isPast, PickRules rules, Func<Container, FillHistory> history, CancellationToken stop)
    {
        var histories = registry.Containers.AsParallel().AsOrdered().WithCancellation(stop).Select(history).ToList();
        var forecasts = FleetForecast.Of(histories, asOf, rules.MustFrom, TimeSpan.FromHours(rules.SilentHours), ForecastSettings.Default);
        return new FleetState(asOf, isPast, rules, forecasts, PickList.Of(forecasts, rules));
    }

    private FillHistory Known(Container container, Instant newest, DateOnly first, Instant asOf)
    {
        var history = known.TryGetValue(container.Id, out var there)
            ? (there.Newest == newest ? there.History : Continued(container, there.History, DayOf(there.Newest), asOf)).Since(first)
            : HistoryOf(container, first, asOf);
        known[container.Id] = (newest, history);
        return history;
    }

    private FillHistory Continued(Container container, FillHistory history, DateOnly newest, Instant asOf)
    {
        var seam = newest.AddDays(-AgainDays);
        return seam.AddDays(-MoreDays) <= history.From
            ? HistoryOf(container, history.From, asOf)
            : history.ContinuedBy(HistoryOf(container, seam.AddDays(-MoreDays), asOf), seam);
    }

    private FillHistory HistoryOf(Container container, DateOnly first, Instant asOf)
    {
        Reading[] readings = [.. store.Read(container.Id, Amsterdam.Midnight(first), asOf).Where(one => one.Quantity is Quantity.FillLevel or Quantity.ContentMass or Quantity.Tilt or Quantity.Openings)];
        var events = CollectionEventDetector.Detect(container.Id, readings, registry.Detection);
        var days = DayLevels.Of(readings, events);
        // Who sends a mass and never a level stands on a scale and has no level sensor that could be silent.
        var hasLevelSensor = sensed.Contains(container.Id) && (days.Count > 0 || !Array.Exists(readings, one => one.Quantity == Quantity.ContentMass));
        return new FillHistory(container, hasLevelSensor, first, days, [.. events.Select(one => one.Midpoint)]);
    }

    private static DateOnly First(Instant asOf, PickRules rules) => DayOf(asOf).AddDays(-rules.HistoryDays);

    private static DateOnly DayOf(Instant instant) => DateOnly.FromDateTime(Amsterdam.At(instant).DateTime);

    private sealed record Made(Instant MadeAt, FleetState State);
}
