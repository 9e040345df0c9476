namespace Telemetry.Monitoring.Forecasting;

/// <summary>What the containers of one stream did together.</summary>
internal sealed class StreamPool(ForecastSettings settings)
{
    public ChangeCounts All { get; } = new(settings.HalfLifeDays);

    public ChangeCounts Unemptied { get; } = new(settings.HalfLifeDays);

    /// <summary>Hours between emptyings, at most <see cref="EmptyingRhythm.PoolSize"/>.</summary>
    public List<double> Hours { get; } = [];

    public static Dictionary<string, StreamPool> PerStream(IEnumerable<FillHistory> histories, DateOnly today, ForecastSettings settings)
    {
        var pools = new Dictionary<string, StreamPool>(StringComparer.Ordinal);
        foreach (var history in histories)
        {
            if (!pools.TryGetValue(history.Container.Stream, out var pool)) pools[history.Container.Stream] = pool = new StreamPool(settings);
            Count(history.Days, today, pool.All, pool.Unemptied);
            // The newest of each container, so that the first in the list do not fill the pool alone.
            if (pool.Hours.Count < EmptyingRhythm.PoolSize) pool.Hours.AddRange(HoursOf(history).TakeLast(3));
        }

        return pools;
    }

    /// <summary>The day that is not over is left out: its level is not yet that of its end.</summary>
    public static void Count(IReadOnlyList<DayLevel> days, DateOnly today, ChangeCounts all, ChangeCounts unemptied)
    {
        foreach (var change in DayChange.Of(days))
        {
            if (change.Day.AddDays(1) >= today) continue;
            all.Add(change);
            if (!change.IsEmptied) unemptied.Add(change);
        }
    }

    public static IEnumerable<double> HoursOf(FillHistory history) =>
        history.Emptyings.Skip(1).Select((at, index) => (at - history.Emptyings[index]).TotalHours);
}
