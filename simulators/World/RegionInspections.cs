using System.Globalization;
using Telemetry.Mass;
using Telemetry.Quality;
using Telemetry.Quantities;

namespace Telemetry.Simulators.World;

/// <summary>What inspectors and sorters found in the loads of the region. They look at a part of what is there, with an error of their own.</summary>
internal sealed class RegionInspections(IReadOnlyList<Route> routes, int seed)
{
    public const string Station = "overslag-zilverpolder";

    private readonly Chance _chance = new(seed, Purposes.Inspection, 0);

    /// <summary>One assessment for each ticket on which interfering material was judged.</summary>
    public IReadOnlyList<LoadAssessment> Assess(decimal limitPercent) =>
        [.. Weighed().Where(load => load.Ticket.Interfering is not null).Select(load => Assess(load.Ticket, limitPercent))];

    /// <summary>About one load in three of the streams that are assessed gives a sample of at least 60 kg, sorted by hand.</summary>
    public IReadOnlyList<CompositionSample> Sort() =>
        [.. Weighed().Where(load => load.Ticket.Interfering is not null && _chance.Happens(0.35)).Select(Sort)];

    private IEnumerable<(Route Route, WeighingTicket Ticket)> Weighed() =>
        routes.Where(route => route.Ticket is not null).Select(route => (route, route.Ticket!)).OrderBy(load => load.Item2.WeighedAt).ThenBy(load => load.Item2.Id, StringComparer.Ordinal);

    private LoadAssessment Assess(WeighingTicket ticket, decimal limitPercent)
    {
        var rejected = ticket.Stream == "pmd" && ticket.Interfering!.Value.Value * 100m > limitPercent * ticket.Net.Value;
        var nonPackaging = new Grams((long)((ticket.Net - ticket.Interfering!.Value).Value * _chance.Between(0.02, 0.05)) / 1_000 * 1_000);
        var known = ticket.WeighedAt + TimeSpan.FromMinutes(50);
        return new(
            Station, $"OB-{ticket.Id}", ticket.Owner, ticket.Id, ticket.WeighedAt + TimeSpan.FromMinutes(20), AssessmentMethod.Visual, "KM-0417", ticket.Interfering, nonPackaging,
            rejected ? "meer stoorstromen dan de grens" : null, rejected ? new Cents(ticket.Net.Value * 185 / 10_000) : null, [], known);
    }

    private CompositionSample Sort((Route Route, WeighingTicket Ticket) load)
    {
        var total = load.Route.Emptyings.Sum(emptying => (decimal)emptying.Grams);
        var interfering = (double)(load.Route.Emptyings.Sum(emptying => (decimal)(emptying.InterferingGrams ?? 0)) / total);
        var mass = _chance.Between(60_000, 75_000);
        var found = (long)(mass * Math.Clamp(interfering + _chance.Normal(0.015 + (0.15 * interfering)), 0, 0.95));
        var nonPackaging = (long)((mass - found) * _chance.Between(0.02, 0.06));
        var moisture = (long)((mass - found - nonPackaging) * _chance.Between(0.01, 0.04));
        var at = load.Ticket.WeighedAt + TimeSpan.FromHours(4);
        return new(
            Station, string.Create(CultureInfo.InvariantCulture, $"SA-{load.Ticket.Id}"), load.Ticket.Stream, load.Ticket.Municipalities[0], null, load.Ticket.Owner, load.Ticket.Id, at,
            "handmatig-sorteren-60kg", Station,
            [
                new("verpakkingen", SortedClass.Packaging, new Grams(mass - found - nonPackaging - moisture)), new("niet-verpakkingen", SortedClass.NonPackaging, new Grams(nonPackaging)),
                new("stoorstromen", SortedClass.Interfering, new Grams(found)), new("vocht", SortedClass.Moisture, new Grams(moisture)),
            ],
            at + TimeSpan.FromHours(3));
    }
}
