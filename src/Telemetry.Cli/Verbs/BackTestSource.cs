using Telemetry.CollectionEvents;
using Telemetry.Containers;
using Telemetry.Monitoring.Forecasting;
using Telemetry.Monitoring.Forecasting.BackTesting;
using Telemetry.Monitoring.Forecasting.PickLists;
using Telemetry.Quantities;
using Telemetry.Readings;
using Telemetry.Server;
using Telemetry.Simulators.Histories;
using Telemetry.Simulators.Import;
using Telemetry.Storage.Readings;

namespace Telemetry.Cli.Verbs;

/// <summary>Makes a past out of a folder; what lies in the folder says what it is.</summary>
internal static class BackTestSource
{
    private static readonly Instant WyndhamSplit = Amsterdam.Midnight(new DateOnly(2020, 7, 1));

    // Midnight in Edinburgh; the published split is by local date.
    private static readonly Instant EdinburghSplit = Instant.FromUtc(2016, 6, 30, 23);

    /// <param name="folder">A published data set, a folder with several of them, or an installation with registry.json.</param>
    /// <param name="judgedFrom">Instead of the split of the published figures, or of the middle of an installation's readings.</param>
    /// <exception cref="InvalidDataException">The folder holds none of these.</exception>
    public static IReadOnlyList<BackTestData> Read(string folder, Instant? judgedFrom)
    {
        if (File.Exists(Path.Combine(folder, "registry.json"))) return [Installation(folder, judgedFrom)];
        var found = new List<BackTestData>();
        foreach (var path in (string[])[folder, Path.Combine(folder, "wyndham_smart_bins"), Path.Combine(folder, "edinburgh_litter_bin_sensors")])
        {
            if (File.Exists(Path.Combine(path, "fill_daily.csv"))) found.Add(Wyndham(path, judgedFrom));
            if (File.Exists(Path.Combine(path, "collection_events.csv"))) found.Add(Edinburgh(path, judgedFrom));
        }

        return found.Count > 0 ? found : throw new InvalidDataException($"--data: '{folder}' holds no registry.json, fill_daily.csv or collection_events.csv; name an installation or a published data set.");
    }

    private static BackTestData Wyndham(string folder, Instant? judgedFrom)
    {
        var import = WyndhamImport.Read(folder);
        var thresholds = WyndhamThresholds.Read(folder);
        var levels = Series(import.Scenario.Registry, Readings(import.Scenario.Histories), container => thresholds.GetValueOrDefault(container, PickRules.Default.MustFrom));
        return new BackTestData("Wyndham, daily levels. © Wyndham City Council, data.gov.au, CC BY 2.5 AU; subset", judgedFrom ?? WyndhamSplit, levels.Series, levels.Intervals);
    }

    private static BackTestData Edinburgh(string folder, Instant? judgedFrom) => new(
        "Edinburgh, collections. Contains City of Edinburgh Council data, licensed under the Open Government Licence v3.0", judgedFrom ?? EdinburghSplit, [],
        [.. EdinburghCollections.Read(folder).SelectMany(site => CollectionInterval.Of(site.Key, site.Value))]);

    private static BackTestData Installation(string folder, Instant? judgedFrom)
    {
        var data = new DataFolder(folder);
        var (registry, rules) = (data.ReadRegistry(), data.ReadPickRules());
        using var store = data.OpenReadings();
        var readings = store.ByContainer();
        if (readings.Count == 0 && Directory.Exists(data.At("histories"))) readings = Readings(HistoryFolder.Read(folder).Histories);
        var levels = Series(registry, readings, _ => rules.MustFrom);
        DateOnly[] days = [.. levels.Series.SelectMany(series => series.Days.Select(day => day.Day)).Order()];
        if (days.Length == 0) throw new InvalidDataException($"--data: '{folder}' has no fill levels; import or receive some first.");
        return new BackTestData(registry.About.English, judgedFrom ?? Amsterdam.Midnight(days[days.Length / 2]), levels.Series, levels.Intervals);
    }

    private static (IReadOnlyList<LevelSeries> Series, IReadOnlyList<CollectionInterval> Intervals) Series(
        Registry registry, IReadOnlyDictionary<string, IReadOnlyList<Reading>> readings, Func<string, long> threshold)
    {
        var (series, intervals) = (new List<LevelSeries>(), new List<CollectionInterval>());
        foreach (var container in registry.Containers.Where(container => readings.ContainsKey(container.Id)))
        {
            var events = CollectionEventDetector.Detect(container.Id, readings[container.Id], registry.Detection);
            series.Add(new LevelSeries(container.Id, container.Stream, DayLevels.Of(readings[container.Id], events), threshold(container.Id)));
            intervals.AddRange(CollectionInterval.Of(container.Id, [.. events.Select(one => one.Midpoint)]));
        }

        return (series, intervals);
    }

    private static Dictionary<string, IReadOnlyList<Reading>> Readings(IReadOnlyList<DeviceHistory> histories) =>
        histories.SelectMany(history => history.Samples).OrderBy(sample => sample.At).GroupBy(sample => sample.Container, StringComparer.Ordinal).ToDictionary(
            group => group.Key,
            group => (IReadOnlyList<Reading>)[.. group.Select(sample => new Reading(sample.Container, sample.Quantity, sample.At, sample.Value, sample.Status))],
            StringComparer.Ordinal);
}
