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
/// The forecasts of all containers, from a bounded window of readings. A container is read again when it sent a newer level or the day is over; the
/// state of now is made again after a minute at the earliest. Thread-safe; who asks while it is made waits for it.
/// </summary>
public sealed class FleetFill
{
    private static readonly TimeSpan Freshness = TimeSpan.FromMinutes(1);

    private readonly Registry registry;
    private readonly HashSet<string> sensed;
    private readonly ConcurrentDictionary<string, (Instant Newest, DateOnly Day, FillHistory History)> known = new(StringComparer.Ordinal);
    private readonly Lock making = new();
    private readonly DataFolder data;
    private readonly IReadingStore store;
    private readonly TimeProvider time;
    private (Instant MadeAt, FleetState State)? current;

    /// <exception cref="InvalidDataException">The registry is missing or wrong.</exception>
    public FleetFill(DataFolder data, IReadingStore store, TimeProvider time)
    {
        (this.data, this.store, this.time) = (data, store, time);
        registry = data.ReadRegistry();
        sensed = registry.Devices.SelectMany(device => device.Containers).ToHashSet(StringComparer.Ordinal);
    }

    /// <summary>The state of now.</summary>
    /// <exception cref="InvalidDataException">picklist.json is wrong.</exception>
    public FleetState Now()
    {
        var now = Instant.From(time.GetUtcNow());
        lock (making)
        {
            if (current is { } made && made.MadeAt <= now && now - made.MadeAt < Freshness) return made.State;
            var state = OfNow(now);
            current = (now, state);
            return state;
        }
    }

    /// <summary>The state as the readings measured before a time show it; nothing of it is kept.</summary>
    public FleetState At(Instant asOf)
    {
        var rules = data.ReadPickRules();
        return State(asOf, isPast: false, rules, container => Read(container, asOf, rules));
    }

    private FleetState OfNow(Instant now)
    {
        var rules = data.ReadPickRules();
        var newest = store.Newest().Where(one => one.Reading is { Quantity: Quantity.FillLevel, Status: ReadingStatus.Ok } && one.Reading.MeasuredAt <= now)
            .GroupBy(one => one.Reading.Container, StringComparer.Ordinal).ToDictionary(group => group.Key, group => group.Max(one => one.Reading.MeasuredAt), StringComparer.Ordinal);
        var last = newest.Count > 0 ? newest.Values.Max() : now;
        // When not one container speaks it is the way here that is broken, and a list that sends people to every sensor would be wrong.
        var isPast = now - last > TimeSpan.FromHours(rules.SilentHours);
        // One millisecond past the newest reading, so that it counts.
        var asOf = isPast ? last + TimeSpan.FromMilliseconds(1) : now;
        return State(asOf, isPast, rules, container => Known(container, newest.GetValueOrDefault(container.Id), asOf, rules));
    }

    private FleetState State(Instant asOf, bool isPast, PickRules rules, Func<Container, FillHistory> history)
    {
        var histories = registry.Containers.AsParallel().AsOrdered().Select(history).ToList();
        var forecasts = FleetForecast.Of(histories, asOf, rules.MustFrom, TimeSpan.FromHours(rules.SilentHours), ForecastSettings.Default);
        return new FleetState(asOf, isPast, rules, forecasts, PickList.Of(forecasts, rules));
    }

    private FillHistory Known(Container container, Instant newest, Instant asOf, PickRules rules)
    {
        var day = DayOf(asOf);
        if (known.TryGetValue(container.Id, out var there) && there.Newest == newest && there.Day == day) return there.History;
        var history = Read(container, asOf, rules);
        known[container.Id] = (newest, day, history);
        return history;
    }

    private FillHistory Read(Container container, Instant asOf, PickRules rules)
    {
        var first = DayOf(asOf).AddDays(-rules.HistoryDays);
        Reading[] readings = [.. store.Read(container.Id, Amsterdam.Midnight(first), asOf).Where(one => one.Quantity is Quantity.FillLevel or Quantity.ContentMass or Quantity.Tilt or Quantity.Openings)];
        var events = CollectionEventDetector.Detect(container.Id, readings, registry.Detection);
        var days = DayLevels.Of(readings, events);
        // Who sends a mass and never a level stands on a scale and has no level sensor that could be silent.
        var hasLevelSensor = sensed.Contains(container.Id) && (days.Count > 0 || !Array.Exists(readings, one => one.Quantity == Quantity.ContentMass));
        return new FillHistory(container, hasLevelSensor, first, days, [.. events.Select(one => one.Midpoint)]);
    }

    private static DateOnly DayOf(Instant instant) => DateOnly.FromDateTime(Amsterdam.At(instant).DateTime);
}
