using System.Globalization;
using Telemetry.Mass;
using Telemetry.Quantities;

namespace Telemetry.Simulators.World;

/// <summary>
/// Drives the routes of one vehicle: on its weekdays, mostly in the morning, past the containers that are full enough or whose
/// fixed day it is, and then to the scale.
/// </summary>
internal sealed class Collector(Vehicle vehicle, IReadOnlyDictionary<string, Contents> contents, int seed)
{
    public const string Owner = "inzameldienst-zilverpolder";

    private static readonly TimeZoneInfo Amsterdam = TimeZoneInfo.FindSystemTimeZoneById("Europe/Amsterdam");

    private readonly Chance _chance = new(seed, Purposes.Routes, vehicle.Index);

    /// <summary>All routes that end between two instants, in the order of time.</summary>
    public IEnumerable<Route> Drive(Instant from, Instant until)
    {
        var first = TimeZoneInfo.ConvertTime(from.ToDateTimeOffset(), Amsterdam).Date;
        for (var day = first.AddDays(1); ; day = day.AddDays(1))
        {
            var departure = Departure(day);
            if (departure + TimeSpan.FromHours(9) > until) yield break;
            if (!vehicle.Plan.Weekdays.Contains(day.DayOfWeek)) continue;
            if (Trip(day.DayOfWeek, departure) is { Emptyings.Count: > 0 } route) yield return route;
        }
    }

    // One trip in twenty-five is a night shift; the others leave between five and eight. No clock change falls into these hours.
    private Instant Departure(DateTime day)
    {
        var local = day.AddHours(_chance.Happens(0.04) ? 21 : 5).AddMinutes(_chance.Between(0, 180));
        return Instant.From(new DateTimeOffset(local, Amsterdam.GetUtcOffset(local)));
    }

    private Route Trip(DayOfWeek weekday, Instant departure)
    {
        var at = departure;
        var contaminated = _chance.Happens(0.14) ? _chance.Between(1.6, 2.6) : 1;
        var assessed = vehicle.Plan.Stream.Id == "pmd" || (vehicle.Plan.Stream.Id == "glass" && _chance.Happens(0.1));
        var handedIn = !_chance.Happens(0.05);
        var ticketId = string.Create(CultureInfo.InvariantCulture, $"{vehicle.Id}-{departure.ToDateTimeOffset():yyyyMMdd}");
        var emptyings = new List<TrueEmptying>();
        foreach (var container in vehicle.Containers)
        {
            var content = contents[container.Container.Id];
            var wanted = content.ShareAt(at) > _chance.Between(0.55, 0.75) || container.FixedWeekly == weekday;
            if (!wanted || _chance.Happens(0.03)) continue;
            at += TimeSpan.FromMinutes(_chance.Between(6, 15));
            var grams = content.Empty(at, _chance.Happens(0.05) ? _chance.Between(0.35, 0.7) : _chance.Between(0.97, 1.0));
            long? interfering = assessed ? (long)(grams * Math.Min(0.95, container.InterferingShare * _chance.Between(0.6, 1.4) * contaminated)) : null;
            emptyings.Add(new TrueEmptying(container.Container.Id, at, grams, interfering, vehicle.Id, handedIn ? ticketId : null));
        }

        return new Route(emptyings, handedIn ? Weigh(ticketId, at + TimeSpan.FromMinutes(35), emptyings) : null);
    }

    private WeighingTicket Weigh(string id, Instant at, List<TrueEmptying> emptyings)
    {
        var step = vehicle.Plan.ScaleStepGrams;
        var net = new Grams((emptyings.Sum(emptying => emptying.Grams) + (step / 2)) / step * step);
        var interfering = emptyings.Sum(emptying => emptying.InterferingGrams);
        var taken = emptyings.Select(emptying => emptying.Container).ToHashSet(StringComparer.Ordinal);
        string[] municipalities = [.. vehicle.Containers.Select(container => container.Container).Where(container => taken.Contains(container.Id)).Select(container => container.Municipality).Distinct().Order(StringComparer.Ordinal)];
        var tare = new Grams(vehicle.Plan.TareGrams);
        Grams? assessed = emptyings.Any(emptying => emptying.InterferingGrams is not null) ? new Grams(Math.Min(interfering.GetValueOrDefault() / 1000 * 1000, net.Value)) : null;
        return new WeighingTicket(Owner, id, vehicle.Id, vehicle.Plan.Stream.Id, municipalities, at, tare + net, tare, assessed, vehicle.Id);
    }
}
