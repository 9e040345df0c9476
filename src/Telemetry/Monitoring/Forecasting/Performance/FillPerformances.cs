using Telemetry.CollectionEvents;
using Telemetry.Containers;
using Telemetry.Monitoring.Forecasting.PickLists;
using Telemetry.Quantities;
using Telemetry.Readings;

namespace Telemetry.Monitoring.Forecasting.Performance;

/// <summary>Computes the fill performance of one container, and adds containers up.</summary>
public static class FillPerformances
{
    public const string ByContainer = "container";

    public const string ByRoute = "route";

    public const string ByMunicipality = "municipality";

    /// <summary>An emptying that a scale found has no level of its own; the last one seen stands for it if it is not older than this.</summary>
    private static readonly TimeSpan LevelAge = TimeSpan.FromHours(26);

    /// <param name="readings">Of the container, in order of time; those around the window help to tell its bounds.</param>
    /// <param name="emptyings">Of the container; those whose middle lies in the window count.</param>
    /// <param name="window">Not past now: what is to come is not missing.</param>
    public static FillPerformance Of(Container container, IEnumerable<Reading> readings, IReadOnlyList<CollectionEvent> emptyings, TimeWindow window, PickRules rules)
    {
        List<Reading> levels = [.. readings.Where(reading => reading is { Quantity: Quantity.FillLevel, Status: ReadingStatus.Ok })];
        CollectionEvent[] inside = [.. emptyings.Where(one => window.Contains(one.Midpoint))];
        long[] before = [.. inside.Select(one => LevelBefore(one, levels)).OfType<long>()];
        var time = LevelTime.Of(levels, window, rules.FullFrom);
        (long? watched, long unwatched) = rules.ScheduleOf(container) is { } schedule ? Rounds(schedule, levels, window) : (null, 0);
        return new FillPerformance(
            ByContainer, container.Id, 1, inside.Length, before.Length, (Int128)before.Length * container.CapacityLitres,
            before.Aggregate((Int128)0, (sum, level) => sum + ((Int128)level * container.CapacityLitres)),
            before.Aggregate((Int128)0, (sum, level) => sum + ((Int128)Math.Abs(level - rules.MustFrom) * container.CapacityLitres)),
            time.Overflow, time.Watched, time.Missing, watched, unwatched, watched is null ? 0 : inside.Length);
    }

    /// <summary>The containers, then the routes that were stated, then the municipalities; each by id.</summary>
    public static IReadOnlyList<FillPerformance> WithGroups(IReadOnlyList<(Container Container, FillPerformance Performance)> rows) =>
    [
        .. rows.Select(row => row.Performance).OrderBy(row => row.Id, StringComparer.Ordinal),
        .. Sums(ByRoute, rows.Where(row => row.Container.Route is not null), container => container.Route!),
        .. Sums(ByMunicipality, rows, container => container.Municipality),
    ];

    private static IEnumerable<FillPerformance> Sums(string group, IEnumerable<(Container Container, FillPerformance Performance)> rows, Func<Container, string> id) =>
        rows.GroupBy(row => id(row.Container), row => row.Performance, StringComparer.Ordinal).OrderBy(one => one.Key, StringComparer.Ordinal)
            .Select(one => FillPerformance.Sum(group, one.Key, [.. one]));

    private static long? LevelBefore(CollectionEvent emptying, List<Reading> levels)
    {
        if (emptying.Evidence == Quantity.FillLevel) return emptying.Before;
        var last = levels.FindLastIndex(level => level.MeasuredAt <= emptying.LastFull);
        return last >= 0 && emptying.LastFull - levels[last].MeasuredAt <= LevelAge ? levels[last].Value : null;
    }

    private static (long? Watched, long Unwatched) Rounds(EmptyingSchedule schedule, List<Reading> levels, TimeWindow window)
    {
        var seen = levels.Select(level => DateOnly.FromDateTime(Amsterdam.At(level.MeasuredAt).DateTime)).ToHashSet();
        var due = CalendarBucket.Within(window, BucketSize.Day).Select(day => DateOnly.FromDateTime(Amsterdam.At(day.Start).DateTime)).Where(schedule.IsDue).ToList();
        var watched = due.Count(seen.Contains);
        return (watched, due.Count - watched);
    }
}
