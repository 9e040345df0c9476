using System.Globalization;
using Telemetry.Mass;
using Telemetry.Quality;
using Telemetry.Quantities;

namespace Telemetry.Benchmarks.Year;

/// <summary>
/// What follows the masses: (1) a ticket for each route and UTC day on which it was driven, a tenth heavier than its estimates, (2) tickets and emptyings reconciled, (3) each load
/// judged by one assessment, every twentieth too dirty.
/// </summary>
/// <param name="Accepted">Their sum proves that the work was done.</param>
internal sealed record YearAssessment(int Tickets, int Rejected, Grams Accepted)
{
    /// <summary>Containers of a route: as many as a vehicle empties in a day.</summary>
    private const int RouteContainers = 50;

    private const string Owner = "load-owner";

    private static readonly QualityLimits Limits = new(5m, null);

    /// <param name="index">Of the container in the plan, from 0.</param>
    public static string RouteOf(int index) => string.Create(CultureInfo.InvariantCulture, $"route-{index / RouteContainers:D5}");

    public static YearAssessment Of(IReadOnlyList<LocatedMass> masses)
    {
        // 1.
        List<WeighingTicket> tickets = [.. masses.GroupBy(mass => (mass.Route, Day: DayOf(mass))).Select(day => Ticket(day.Key.Route!, day.Key.Day, [.. day]))];

        // 2.
        var loads = Reconciliation.Of(tickets, masses);

        // 3.
        var assessments = tickets.Select(Assess).ToLookup(assessment => assessment.TicketId, StringComparer.Ordinal);
        var judged = loads.Tickets.Select(load => LoadQuality.Of(load, assessments[load.Ticket.Id], Limits)).ToList();
        return new(judged.Count, judged.Count(load => load.Judgement.Decision == LoadDecision.Rejected), Grams.Sum(judged.SelectMany(load => load.Events).Select(one => one.Accepted)));
    }

    private static long DayOf(LocatedMass mass) => mass.Mass.Event.Midpoint.UnixMilliseconds / (long)TimeSpan.MillisecondsPerDay;

    private static WeighingTicket Ticket(string route, long day, IReadOnlyList<LocatedMass> emptied)
    {
        var tare = new Grams(12_000_000);
        var gross = tare + new Grams(Grams.Sum(emptied.Select(mass => mass.Mass.Estimate)).Value * 11 / 10);
        var weighedAt = new Instant(((day + 1) * (long)TimeSpan.MillisecondsPerDay) - 1);
        return new(Owner, string.Create(CultureInfo.InvariantCulture, $"{route}-{day}"), route, emptied[0].Stream, [emptied[0].Municipality], weighedAt, gross, tare, null, route);
    }

    private static LoadAssessment Assess(WeighingTicket ticket, int index) => new(
        Owner, $"a-{ticket.Id}", Owner, ticket.Id, ticket.WeighedAt, AssessmentMethod.Visual, "K-1", new Grams(ticket.Net.Value * (index % 20 == 0 ? 9 : 3) / 100), null, null, null, [],
        ticket.WeighedAt);
}
