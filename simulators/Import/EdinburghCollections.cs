using Telemetry.Quantities;

namespace Telemetry.Simulators.Import;

/// <summary>The collections of Edinburgh's litter bins as the vendor's detector dated them, for measuring forecasts of the next one.</summary>
public static class EdinburghCollections
{
    /// <param name="folder">Holds <c>collection_events.csv</c> and <c>sites.csv</c>.</param>
    /// <returns>Times by the container's id in the registry, in order; a repeated event counts once.</returns>
    /// <exception cref="InvalidDataException">A documented column is missing.</exception>
    public static IReadOnlyDictionary<string, IReadOnlyList<Instant>> Read(string folder)
    {
        var sites = EdinburghRegistry.Read(folder).Containers.Select(container => container.Id[EdinburghRegistry.Prefix.Length..]).ToHashSet(StringComparer.Ordinal);
        var table = new SourceTable(Path.Combine(folder, "collection_events.csv"), "event_id", "site_id", "collected_at_utc", "fill_before_pct");
        return table.Rows.Select(row => EdinburghEvent.Read(table, row, sites).Event).OfType<EdinburghEvent>().DistinctBy(one => one.Id, StringComparer.Ordinal)
            .GroupBy(one => EdinburghRegistry.Prefix + one.Site, StringComparer.Ordinal)
            .ToDictionary(site => site.Key, site => (IReadOnlyList<Instant>)[.. site.Select(one => one.At).Order()], StringComparer.Ordinal);
    }
}
