namespace Telemetry.Monitoring.Forecasting.BackTesting;

/// <summary>
/// Forecasts every day of the past from the days before it: on each day (1) every method is told what came today, (2) is asked for tomorrow, and
/// (3) is judged by it. No method sees a day before it is asked about it.
/// </summary>
public static class LevelBackTest
{
    private const string Unit = "tenths";

    /// <summary>Basis points in a tenth of full.</summary>
    private const double Tenth = 1_000;

    /// <param name="judgedFrom">Days before it are learnt from and not judged.</param>
    public static IReadOnlyList<ScoreLine> Run(IReadOnlyList<LevelSeries> series, DateOnly judgedFrom, ForecastSettings settings)
    {
        LevelPair[] pairs = [.. series.SelectMany(LevelPair.Of).OrderBy(pair => pair.Day).ThenBy(pair => pair.Container, StringComparer.Ordinal)];
        var bare = settings with { PoolWeight = 0, WeekdayWeight = null, HalfLifeDays = double.PositiveInfinity };
        return
        [
            .. Judge("level tomorrow", pairs, judgedFrom, _ => true,
                new SameAsToday(), new SameAsLastWeek(), BestSmoothing(pairs, judgedFrom),
                new Transitions("published: by container and level, learnt once", bare, true, judgedFrom),
                new Transitions("this method, learnt once", settings, true, judgedFrom),
                new Transitions("this method without weekday", settings with { WeekdayWeight = null }, true, null),
                new Transitions("this method", settings, true, null)),
            .. Judge("level tomorrow if not emptied", pairs, judgedFrom, pair => !pair.IsEmptied,
                new SameAsToday(), new SameAsLastWeek(), new Transitions("this method", settings, false, null)),
        ];
    }

    private static IEnumerable<ScoreLine> Judge(string task, LevelPair[] pairs, DateOnly judgedFrom, Func<LevelPair, bool> isJudged, params ILevelMethod[] methods)
    {
        var tallies = methods.Select(method => new ScoreTally(task, method.Name, Unit)).ToArray();
        LevelPair[] yesterday = [];
        foreach (var day in pairs.GroupBy(pair => pair.Day))
        {
            // 1. What was forecast before this day has come by now.
            foreach (var method in methods) Array.ForEach(yesterday, method.Learn);
            yesterday = [.. day];

            // 2. and 3.
            foreach (var pair in yesterday.Where(pair => pair.Day.AddDays(1) >= judgedFrom && isJudged(pair)))
            {
                for (var index = 0; index < methods.Length; index++) Add(tallies[index], methods[index].Forecast(pair), pair);
            }
        }

        return tallies.Select(tally => tally.Line).OfType<ScoreLine>();
    }

    private static void Add(ScoreTally tally, LevelDistribution forecast, LevelPair pair)
    {
        var (p10, p50, p90) = forecast.Interval;
        tally.Add(pair.Next / Tenth, p10 / Tenth, p50 / Tenth, p90 / Tenth, forecast.StepAt(pair.Next));
        tally.AddChance(forecast.ChanceFrom(pair.Threshold), pair.Next >= pair.Threshold);
    }

    /// <summary>The share that did best before the judged days, so that the baseline is as good as it can be made without looking ahead.</summary>
    private static ExponentialSmoothing BestSmoothing(LevelPair[] pairs, DateOnly judgedFrom)
    {
        LevelPair[] before = [.. pairs.Where(pair => pair.Day.AddDays(1) < judgedFrom)];
        double[] shares = [0.1, 0.2, 0.3, 0.4, 0.5, 0.6, 0.7, 0.8, 0.9];
        var best = before.Length == 0 ? 0.5 : shares.MinBy(share => Judge("", before, DateOnly.MinValue, _ => true, new ExponentialSmoothing(share)).Single().MeanAbsoluteError);
        return new ExponentialSmoothing(best);
    }
}
