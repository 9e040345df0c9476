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
/// The forecasts of all containers, from a bounded window of readings. The window of a container is read once, together with its neighbours' in the store; afterwards,
/// when it sent a newer level, only the newest days are read again. A reading that comes later than those days counts after the next start. The state of now is made again after
/// a minute at the earliest. Thread-safe; who asks while it is made waits for it.
/// </summary>
public sealed class FleetFill
{
    private static readonly TimeSpan Freshness = TimeSpan.FromMinutes(1);

    /// <summary>Days that are read again behind the newest level, and how many more stand before them for the medians on both sides of an emptying.</summary>
    private const int AgainDays = 7, MoreDays = 7;

    /// <summary>Containers that are read at once: what the store decodes for one of them serves the others. Their readings are in memory one container at a time.</summary>
    private const int Together = 128;

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
        return State(asOf, isPast: false, rules, containers => InOrder(containers, HistoriesOf(containers, First(asOf, rules), asOf)), CancellationToken.None);
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
        return State(asOf, isPast, rules, containers => Known(containers, newest, First(asOf, rules), asOf), stop);
    }

    private FleetState State(Instant asOf, bool isPast, PickRules rules, Func<IReadOnlyList<Container>, IEnumerable<FillHistory>> historiesOf, CancellationToken stop)
    {
        var histories = registry.Containers.Chunk(Together).AsParallel().AsOrdered().WithCancellation(stop).SelectMany(chunk => historiesOf(chunk)).ToList();
        var forecasts = FleetForecast.Of(histories, asOf, rules.MustFrom, TimeSpan.FromHours(rules.SilentHours), ForecastSettings.Default);
        return new FleetState(asOf, isPast, rules, forecasts, PickList.Of(forecasts, rules));
    }

    /// <summary>(1) From which day on does each lack readings, (2) read those that lack the same at once, (3) put them behind what was known.</summary>
    private IEnumerable<FillHistory> Known(IReadOnlyList<Container> containers, IReadOnlyDictionary<string, Instant> newest, DateOnly first, Instant asOf)
    {
        // 1.
        var lacking = containers.Select(container => (Container: container, From: Lacking(container.Id, newest.GetValueOrDefault(container.Id), first))).Where(one => one.From is not null);

        // 2.
        var read = new Dictionary<string, FillHistory>(StringComparer.Ordinal);
        foreach (var alike in lacking.GroupBy(one => one.From!.Value, one => one.Container).ToList())
            foreach (var (container, history) in HistoriesOf([.. alike], alike.Key, asOf)) read.Add(container, history);

        // 3.
        return [.. containers.Select(container =>
        {
            var history = (read.TryGetValue(container.Id, out var fresh) ? Joined(container.Id, fresh) : known[container.Id].History).Since(first);
            known[container.Id] = (newest.GetValueOrDefault(container.Id), history);
            return history;
        })];
    }

    private FillHistory Joined(string container, FillHistory fresh) =>
        known.TryGetValue(container, out var there) && fresh.From > there.History.From ? there.History.ContinuedBy(fresh, Seam(there.Newest)) : fresh;

    /// <summary>Null when nothing came since its window was read.</summary>
    private DateOnly? Lacking(string container, Instant newest, DateOnly first)
    {
        if (!known.TryGetValue(container, out var there)) return first;
        if (there.Newest == newest) return null;
        var again = Seam(there.Newest).AddDays(-MoreDays);
        return again > there.History.From ? again : there.History.From;
    }

    private static DateOnly Seam(Instant newest) => DayOf(newest).AddDays(-AgainDays);

    private Dictionary<string, FillHistory> HistoriesOf(IReadOnlyList<Container> containers, DateOnly first, Instant asOf)
    {
        var histories = containers.ToDictionary(container => container.Id, container => HistoryOf(container, [], first), StringComparer.Ordinal);
        var order = histories.Keys.Order(StringComparer.Ordinal).ToList();
        foreach (var (container, readings) in store.Read(order, QuantitySet.OfEmptyings, Amsterdam.Midnight(first), asOf)) histories[container] = HistoryOf(histories[container].Container, readings, first);
        return histories;
    }

    private static IEnumerable<FillHistory> InOrder(IEnumerable<Container> containers, Dictionary<string, FillHistory> histories) => containers.Select(container => histories[container.Id]);

    private FillHistory HistoryOf(Container container, IReadOnlyList<Reading> readings, DateOnly first)
    {
        var events = CollectionEventDetector.Detect(container.Id, readings, registry.Detection);
        var days = DayLevels.Of(readings, events);
        // Who sends a mass and never a level stands on a scale and has no level sensor that could be silent.
        var hasLevelSensor = sensed.Contains(container.Id) && (days.Count > 0 || !readings.Any(one => one.Quantity == Quantity.ContentMass));
        return new FillHistory(container, hasLevelSensor, first, days, [.. events.Select(one => one.Midpoint)]);
    }

    private static DateOnly First(Instant asOf, PickRules rules) => DayOf(asOf).AddDays(-rules.HistoryDays);

    private static DateOnly DayOf(Instant instant) => DateOnly.FromDateTime(Amsterdam.At(instant).DateTime);

    private sealed record Made(Instant MadeAt, FleetState State);
}
