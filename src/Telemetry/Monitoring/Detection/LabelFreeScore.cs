using Telemetry.CollectionEvents;
using Telemetry.Quantities;

namespace Telemetry.Monitoring.Detection;

/// <summary>
/// How much a detector's events look like a collector's work, where nobody knows the truth. True only while no working hours are given to the detector as a prior.
/// </summary>
/// <param name="Container">Null for all of them.</param>
/// <param name="Month">A calendar month of the collector's town, for example 2024-10; null for the whole time.</param>
/// <param name="Inside">s: events inside the working windows.</param>
/// <param name="ShareOfWeek">u: the share of the week inside them.</param>
public sealed record LabelFreeScore(string? Container, string? Month, Proportion Inside, double ShareOfWeek)
{
    /// <summary>What clean sensors reach with no false event to speak of (Frankfurt, 734 events).</summary>
    public const double InsideOfTrueEvents = 0.96;

    /// <summary>(s − u) / (0.96 − u), at least 0 and at most 1: the precision if true events lie inside as those of clean sensors do and false ones anywhere.</summary>
    public double? Precision => Inside.Share is { } share && ShareOfWeek < InsideOfTrueEvents ? Math.Clamp((share - ShareOfWeek) / (InsideOfTrueEvents - ShareOfWeek), 0, 1) : null;

    public static LabelFreeScore Of(IReadOnlyList<CollectionEvent> events, WorkingWindows windows) => new(null, null, windows.Inside(events), windows.ShareOfWeek);

    /// <summary>One score a container and month with an event that can be placed, the most suspicious first: its upper bound is the lowest.</summary>
    public static IReadOnlyList<LabelFreeScore> ByContainerAndMonth(IEnumerable<CollectionEvent> events, WorkingWindows windows) =>
    [
        .. events.GroupBy(found => (found.Container, Month: MonthOf(found.Midpoint, windows.Zone)))
            .Select(group => new LabelFreeScore(group.Key.Container, group.Key.Month, windows.Inside(group), windows.ShareOfWeek))
            .Where(score => score.Inside.Of > 0)
            .OrderBy(score => score.Inside.High).ThenBy(score => score.Container, StringComparer.Ordinal).ThenBy(score => score.Month, StringComparer.Ordinal),
    ];

    private static string MonthOf(Instant instant, TimeZoneInfo zone) =>
        TimeZoneInfo.ConvertTime(instant.ToDateTimeOffset(), zone).ToString("yyyy-MM", System.Globalization.CultureInfo.InvariantCulture);
}
