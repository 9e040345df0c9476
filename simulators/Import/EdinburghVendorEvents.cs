using Telemetry.CollectionEvents;
using Telemetry.Monitoring.Detection;
using Telemetry.Quantities;

namespace Telemetry.Simulators.Import;

/// <summary>
/// The collections that the vendor's detector reported in Edinburgh, by container and in the order of time. They are the output of a detector and no independent truth: what
/// can be scored against them is agreement.
/// </summary>
public static class EdinburghVendorEvents
{
    /// <param name="folder">Holds <c>collection_events.csv</c> and <c>sites.csv</c>.</param>
    /// <exception cref="InvalidDataException">A documented column is missing.</exception>
    public static IReadOnlyDictionary<string, IReadOnlyList<LabelledEmptying>> Read(string folder)
    {
        var sites = EdinburghRegistry.Read(folder).Containers.Select(container => container.Id[EdinburghRegistry.Prefix.Length..]).ToHashSet(StringComparer.Ordinal);
        var table = new SourceTable(Path.Combine(folder, "collection_events.csv"), "event_id", "site_id", "collected_at_utc", "fill_before_pct");
        return table.Rows.Select(row => EdinburghEvent.Read(table, row, sites).Event).OfType<EdinburghEvent>().DistinctBy(collection => collection.Id)
            .GroupBy(collection => EdinburghRegistry.Prefix + collection.Site, StringComparer.Ordinal)
            .ToDictionary(
                group => group.Key,
                group => (IReadOnlyList<LabelledEmptying>)[.. group.OrderBy(collection => collection.At).Select(Labelled)],
                StringComparer.Ordinal);
    }

    // The vendor takes every emptying for complete. A reconstructed level shows the whole fall, so a tenth of the volume can be seen.
    private static LabelledEmptying Labelled(EdinburghEvent collection) =>
        new(collection.At, EventKind.FullEmptying, new BasisPoints(collection.FillBefore), null, collection.FillBefore >= 1_000);
}
