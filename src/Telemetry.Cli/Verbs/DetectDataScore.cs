using Telemetry.CollectionEvents;
using Telemetry.Monitoring.Detection;
using Telemetry.Readings;
using Telemetry.Server;
using Telemetry.Simulators.Histories;
using Telemetry.Simulators.Import;

namespace Telemetry.Cli.Verbs;

/// <summary>What can be said of the detector on real readings: how much its events look like a collector's work, and how far it agrees with another detector.</summary>
/// <param name="RefusedRows">Rows of the histories that cannot be read.</param>
/// <param name="Kinds">Events by kind.</param>
/// <param name="Remarks">By kind, such as "an unobserved emptying is possible".</param>
/// <param name="Score">Over everything.</param>
/// <param name="Months">By container and month, the most suspicious first.</param>
/// <param name="NearWholeDays">Intervals between the emptyings of a container within four hours of a whole number of days.</param>
/// <param name="MedianIntervalHours">Null without an interval.</param>
/// <param name="Vendor">Agreement with the vendor's events; null when it was not asked for.</param>
internal sealed record DetectDataScore(
    int Containers, int Readings, int RefusedRows, int Events, IReadOnlyDictionary<EventKind, int> Kinds, IReadOnlyDictionary<RemarkKind, int> Remarks,
    LabelFreeScore Score, IReadOnlyList<LabelFreeScore> Months, Proportion NearWholeDays, double? MedianIntervalHours, DetectionTally? Vendor)
{
    /// <summary>The levels are rebuilt to stand a minute before and half an hour after the vendor's event, so this is generous.</summary>
    private static readonly TimeSpan Tolerance = TimeSpan.FromMinutes(90);

    /// <exception cref="ArgumentException">A window or the time zone is unknown.</exception>
    public static WorkingWindows Windows(string hours, string zone)
    {
        try
        {
            return WorkingWindows.Parse(hours, TimeZoneInfo.FindSystemTimeZoneById(zone));
        }
        catch (Exception error) when (error is FormatException or TimeZoneNotFoundException)
        {
            throw new ArgumentException(error.Message, error);
        }
    }

    /// <param name="source">Folder of the Edinburgh source, or null.</param>
    public static DetectDataScore Of(string folder, Detector detector, WorkingWindows windows, string? source)
    {
        var settings = new DataFolder(folder).ReadRegistry().Detection;
        var import = HistoryFolder.Read(folder);
        var readings = import.Histories.SelectMany(history => history.Samples)
            .GroupBy(sample => sample.Container, sample => new Reading(sample.Container, sample.Quantity, sample.At, sample.Value, sample.Status), StringComparer.Ordinal)
            .ToDictionary(group => group.Key, group => group.ToList(), StringComparer.Ordinal);
        var found = readings.ToDictionary(entry => entry.Key, entry => detector(entry.Key, entry.Value, settings), StringComparer.Ordinal);
        var events = found.Values.SelectMany(history => history.Events).ToList();
        var intervals = DayMultiples.Intervals(events);
        return new(
            readings.Count, readings.Values.Sum(list => list.Count), import.Refused.Count, events.Count,
            Enum.GetValues<EventKind>().ToDictionary(kind => kind, kind => events.Count(one => one.Kind == kind)),
            Enum.GetValues<RemarkKind>().ToDictionary(kind => kind, kind => found.Values.Sum(history => history.Remarks.Count(remark => remark.Kind == kind))),
            LabelFreeScore.Of(events, windows), LabelFreeScore.ByContainerAndMonth(events, windows), DayMultiples.Of(intervals),
            intervals.Count == 0 ? null : intervals.Order().ElementAt(intervals.Count / 2).TotalHours,
            source is null ? null : Agreement(EdinburghVendorEvents.Read(source), readings, found, settings));
    }

    private static DetectionTally Agreement(
        IReadOnlyDictionary<string, IReadOnlyList<LabelledEmptying>> vendor, Dictionary<string, List<Reading>> readings, Dictionary<string, ContainerHistory> found, Containers.DetectionSettings settings)
    {
        var tally = new DetectionTally();
        foreach (var (container, list) in readings)
            tally.Add(list, vendor.GetValueOrDefault(container, []), found[container], settings, Tolerance, list[^1].MeasuredAt - list[0].MeasuredAt);
        return tally;
    }
}
