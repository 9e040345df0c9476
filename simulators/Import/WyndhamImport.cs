using System.Globalization;
using Telemetry.Quantities;
using Telemetry.Readings;
using Telemetry.Simulators.Histories;
using Telemetry.Simulators.World;

namespace Telemetry.Simulators.Import;

/// <summary>
/// Daily levels of compacting bins (Wyndham City Council). A level stands at local noon of its date, because the source has no
/// time of day. An ALERT row is an alarm of the device and not a fill state: it keeps its value and is marked suspect.
/// </summary>
public static class WyndhamImport
{
    private static readonly TimeZoneInfo Melbourne = TimeZoneInfo.FindSystemTimeZoneById("Australia/Melbourne");

    /// <param name="folder">Holds <c>fill_daily.csv</c> and <c>containers.csv</c>.</param>
    /// <exception cref="InvalidDataException">A documented column is missing.</exception>
    public static ImportResult Read(string folder)
    {
        var registry = WyndhamRegistry.Read(folder);
        var serials = registry.Containers.Select(container => container.Id[WyndhamRegistry.Prefix.Length..]).ToHashSet(StringComparer.Ordinal);
        var table = new SourceTable(Path.Combine(folder, "fill_daily.csv"), "Bin ID", "Fullness", "timestamp", "reason");
        var findings = new List<RowFinding>();
        var accepted = new Dictionary<(string Serial, DateOnly Date), List<WyndhamRow>>();
        DateOnly? previous = null;
        foreach (var row in table.Rows)
        {
            var (reading, refusal) = WyndhamRow.Read(table, row, serials);
            if (reading is null)
            {
                findings.Add(refusal!);
                continue;
            }

            if (reading.Date < previous) findings.Add(Finding(reading, $"lies before the date of the row above, {previous:yyyy-MM-dd}; the readings are sorted by time.", refused: false));
            previous = reading.Date;
            if (!accepted.TryGetValue((reading.Serial, reading.Date), out var day)) accepted.Add((reading.Serial, reading.Date), day = []);
            Take(reading, day, findings);
        }

        var samples = accepted.SelectMany(entry => entry.Value.Select((reading, order) => (reading.Serial, Sample: Sample(reading, order)))).ToLookup(entry => entry.Serial, entry => entry.Sample, StringComparer.Ordinal);
        DeviceHistory[] histories = [.. registry.Devices.Select(device => DeviceHistory.Of(device.Id, samples[device.Id[WyndhamRegistry.Prefix.Length..]]))];
        var scenario = new Scenario(registry, SourceRules.Of("wyndham-synthetic-1", WyndhamRegistry.Residual, WyndhamRegistry.Recycling), histories, [], [], Period.Year(2020));
        return new ImportResult(scenario, findings, table.Rows.Count, accepted.Values.Sum(day => day.Count));
    }

    private static void Take(WyndhamRow reading, List<WyndhamRow> day, List<RowFinding> findings)
    {
        if (day.Find(earlier => earlier.Level == reading.Level && earlier.Reason == reading.Reason) is { } same)
        {
            findings.Add(Finding(reading, $"repeats row {same.Row}, which was counted once.", refused: true));
            return;
        }

        if (day.Count > 0) findings.Add(Finding(reading, $"has another value than row {day[0].Row} of the same bin and day; both are kept, {day.Count} s apart.", refused: false));
        day.Add(reading);
    }

    private static HistorySample Sample(WyndhamRow reading, int order)
    {
        var noon = reading.Date.ToDateTime(new TimeOnly(12, 0));
        var at = Instant.From(new DateTimeOffset(noon, Melbourne.GetUtcOffset(noon))) + TimeSpan.FromSeconds(order);
        return new HistorySample(at, WyndhamRegistry.Prefix + reading.Serial, Quantity.FillLevel, reading.Level * 1_000L, reading.Reason == "ALERT" ? ReadingStatus.Suspect : ReadingStatus.Ok);
    }

    private static RowFinding Finding(WyndhamRow reading, string reason, bool refused) =>
        new(reading.Row, "timestamp", reading.Date.ToString("dd-MM-yyyy", CultureInfo.InvariantCulture), reason, refused);
}
