using Telemetry.Quantities;

namespace Telemetry.Simulators.World;

/// <summary>
/// An invented region in October 2024, with the truth. The same seed gives the same world, byte for byte. It shares no code with
/// any detector, so that a mistake cannot be made on both sides.
/// </summary>
public static class SyntheticRegion
{
    // 1. What exists. 2. What people throw in. 3. What the collector takes out. 4. What the sensors made of it. 5. What inspectors found.
    public static Scenario Build(int seed)
    {
        var period = Period.Month(2024, 10);
        var start = period.Start - TimeSpan.FromDays(2);
        var end = period.End + TimeSpan.FromDays(2);
        var hours = (int)(end - start).TotalHours;

        var sites = RegionSites.Build(seed);
        var contents = sites.SelectMany(site => site.Containers).ToDictionary(
            container => container.Container.Id, container => new Contents(container, new Deposits(container, start, hours, seed), start, seed), StringComparer.Ordinal);
        var routes = Vehicle.Of(sites).SelectMany(vehicle => new Collector(vehicle, contents, seed).Drive(start, end)).ToArray();
        var histories = sites.Select((site, device) => SiteHistory.Of(site, device, contents, start, hours, seed)).ToArray();

        var inspections = new RegionInspections(routes, seed);
        return new Scenario(
            RegionRegistry.Of(sites),
            RegionRules.Build(),
            histories,
            [.. routes.Select(route => route.Ticket).OfType<Mass.WeighingTicket>().OrderBy(ticket => ticket.WeighedAt).ThenBy(ticket => ticket.Id, StringComparer.Ordinal)],
            [.. routes.SelectMany(route => route.Emptyings).OrderBy(emptying => emptying.At).ThenBy(emptying => emptying.Container, StringComparer.Ordinal)],
            period)
        {
            Assessments = inspections.Assess(limitPercent: 15m),
            Samples = inspections.Sort(),
        };
    }
}
