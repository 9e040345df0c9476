using Telemetry.Quantities;
using Telemetry.Simulators.Histories;
using Telemetry.Simulators.World;

namespace Telemetry.Simulators.Import;

/// <summary>Collection events of litter bins (City of Edinburgh Council), turned back into the levels that would have led to them.</summary>
public static class EdinburghImport
{
    /// <param name="folder">Holds <c>collection_events.csv</c> and <c>sites.csv</c>.</param>
    /// <exception cref="InvalidDataException">A documented column is missing.</exception>
    public static ImportResult Read(string folder)
    {
        var registry = EdinburghRegistry.Read(folder);
        var sites = registry.Containers.Select(container => container.Id[EdinburghRegistry.Prefix.Length..]).ToHashSet(StringComparer.Ordinal);
        var table = new SourceTable(Path.Combine(folder, "collection_events.csv"), "event_id", "site_id", "collected_at_utc", "fill_before_pct");
        var findings = new List<RowFinding>();
        var accepted = new Dictionary<string, EdinburghEvent>(StringComparer.Ordinal);
        foreach (var row in table.Rows)
        {
            var (collection, refusal) = EdinburghEvent.Read(table, row, sites);
            if (collection is null) findings.Add(refusal!);
            else if (accepted.TryGetValue(collection.Id, out var first))
                findings.Add(new RowFinding(row.Line, "event_id", collection.Id, $"repeats row {first.Row}, which was counted once.", true));
            else accepted.Add(collection.Id, collection);
        }

        var events = accepted.Values.ToLookup(collection => EdinburghRegistry.Prefix + collection.Site, StringComparer.Ordinal);
        DeviceHistory[] histories = [.. registry.Devices.Select(device => DeviceHistory.Of(device.Id, EdinburghLevels.Of(device.Id, events[device.Id].OrderBy(collection => collection.At))))];
        var scenario = new Scenario(registry, SourceRules.Of("edinburgh-synthetic-1", EdinburghRegistry.Stream), histories, [], [], Period.Month(2016, 6));
        return new ImportResult(scenario, findings, table.Rows.Count, accepted.Count);
    }
}
