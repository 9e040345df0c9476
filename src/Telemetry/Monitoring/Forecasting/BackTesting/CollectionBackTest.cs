using Telemetry.Quantities;

namespace Telemetry.Monitoring.Forecasting.BackTesting;

/// <summary>How many hours pass until the next emptying, asked at each emptying, from the intervals that had ended by then.</summary>
public static class CollectionBackTest
{
    /// <param name="judgedFrom">Intervals that end before it are learnt from and not judged.</param>
    public static IReadOnlyList<ScoreLine> Run(IReadOnlyList<CollectionInterval> intervals, Instant judgedFrom)
    {
        CollectionInterval[] once = [.. intervals.Where(interval => interval.To < judgedFrom)];
        var site = once.ToLookup(interval => interval.Container, interval => interval.Hours, StringComparer.Ordinal);
        double[] all = [.. once.Select(interval => interval.Hours)];
        ScoreLine?[] lines =
        [
            Judge("published: median of all, learnt once", intervals, judgedFrom, (_, _, _) => EmptyingRhythm.Of(all, [])),
            Judge("published: median of the site, learnt once", intervals, judgedFrom, (at, _, _) => EmptyingRhythm.Of([.. site[at.Container].DefaultIfEmpty(Median(all))], [])),
            Judge("this method", intervals, judgedFrom, (_, own, pool) => EmptyingRhythm.Of(own, pool)),
        ];
        return [.. lines.OfType<ScoreLine>()];
    }

    private static ScoreLine? Judge(
        string method, IReadOnlyList<CollectionInterval> intervals, Instant judgedFrom, Func<CollectionInterval, IReadOnlyList<double>, IReadOnlyList<double>, HoursInterval?> forecast)
    {
        var tally = new ScoreTally("hours to the next emptying", method, "hours");
        var owns = new Dictionary<string, List<double>>(StringComparer.Ordinal);
        var (pool, ended) = (new List<double>(), new Queue<CollectionInterval>(intervals.OrderBy(interval => interval.To).ThenBy(interval => interval.Container, StringComparer.Ordinal)));
        foreach (var interval in intervals.OrderBy(interval => interval.From).ThenBy(interval => interval.Container, StringComparer.Ordinal))
        {
            for (; ended.TryPeek(out var next) && next.To <= interval.From; ended.Dequeue())
            {
                if (!owns.TryGetValue(next.Container, out var own)) owns[next.Container] = own = [];
                own.Add(next.Hours);
                pool.Add(next.Hours);
            }

            if (interval.To < judgedFrom) continue;
            var known = owns.GetValueOrDefault(interval.Container) ?? [];
            if (forecast(interval, known, pool[Math.Max(0, pool.Count - EmptyingRhythm.PoolSize)..]) is not { } hours) continue;
            var isBetween = hours.P10 <= interval.Hours && interval.Hours <= hours.P90;
            tally.Add(interval.Hours, hours.P10, hours.P50, hours.P90, isBetween ? (0.5, 0.5) : (1, 1));
        }

        return tally.Line;
    }

    private static double Median(double[] values) => EmptyingRhythm.Of(values, [])?.P50 ?? 0;
}
