namespace Telemetry.Monitoring.Forecasting.BackTesting;

/// <summary>
/// In how many days the threshold is reached, forecast on every day below it. Where an emptying or a gap comes first the outcome is censored: it
/// would have been later, nobody knows how much.
/// </summary>
public static class ReachBackTest
{
    private const string Task = "days to the threshold";

    public static IReadOnlyList<ScoreLine> Run(IReadOnlyList<LevelSeries> series, DateOnly judgedFrom, ForecastSettings settings)
    {
        var method = new Transitions("this method", settings, withEmptyings: false, learnBefore: null);
        var tallies = (Chain: new ScoreTally(Task, method.Name, "days"), Slope: new ScoreTally(Task, "slopes of the container's cycles", "days"));
        var pairs = series.SelectMany(LevelPair.Of).ToLookup(pair => pair.Day.AddDays(1));
        var cycles = series.ToDictionary(one => one.Container, one => FillCycles.Of(one.Days), StringComparer.Ordinal);
        var origins = series.SelectMany(one => one.Days.Select((day, index) => (Series: one, Day: day, Index: index))).OrderBy(one => one.Day.Day).ThenBy(one => one.Series.Container, StringComparer.Ordinal);
        foreach (var today in origins.GroupBy(one => one.Day.Day))
        {
            foreach (var pair in pairs[today.Key]) method.Learn(pair);
            foreach (var origin in today.Where(one => one.Day.Day >= judgedFrom && one.Day.Level < one.Series.Threshold))
            {
                var outcome = ReachOutcome.Of(origin.Series, origin.Index, settings.HorizonDays);
                Add(tallies.Chain, method.Reach(origin.Series, origin.Day), outcome, settings.HorizonDays);
                if (BySlope(cycles[origin.Series.Container], origin.Day, origin.Series.Threshold, settings.HorizonDays) is { } slope) Add(tallies.Slope, slope, outcome, settings.HorizonDays);
            }
        }

        return [.. new[] { tallies.Slope.Line, tallies.Chain.Line }.OfType<ScoreLine>()];
    }

    private static void Add(ScoreTally tally, ReachDistribution forecast, ReachOutcome outcome, int horizonDays)
    {
        if (outcome.IsCensored) tally.AddCensored(UpTo(outcome.Days));
        else tally.Add(outcome.Days, forecast.Quantile(0.1) ?? horizonDays, forecast.Quantile(0.5) ?? horizonDays, forecast.Quantile(0.9) ?? horizonDays, (UpTo(outcome.Days - 1), UpTo(outcome.Days)));

        double UpTo(int days) => forecast.Cumulative[Math.Min(days, forecast.Cumulative.Count - 1)];
    }

    /// <summary>The rejected way: each of the container's newest 30 cycles' slopes gives a day, and these are the distribution.</summary>
    private static ReachDistribution? BySlope(IReadOnlyList<FillCycle> cycles, DayLevel today, long threshold, int horizonDays)
    {
        var slopes = cycles.Where(cycle => cycle.Last < today.Day).Select(cycle => cycle.PointsPerDay).OfType<double>().TakeLast(30).ToList();
        if (slopes.Count == 0) return null;
        return new ReachDistribution([.. Enumerable.Range(0, horizonDays + 1).Select(day => (double)slopes.Count(slope => today.Level + (slope * day) >= threshold) / slopes.Count)]);
    }
}
