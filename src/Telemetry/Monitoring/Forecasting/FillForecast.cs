namespace Telemetry.Monitoring.Forecasting;

/// <summary>Runs day after day from a known level, as a chain: each day's change depends on the band reached and on the weekday.</summary>
internal static class FillForecast
{
    public static LevelDistribution LevelAfter(NextDay step, long level, DateOnly day, int days)
    {
        var mass = LevelDistribution.Certain(LevelScale.CellOf(level));
        for (var ahead = 0; ahead < days; ahead++) mass = step.After(mass, day.AddDays(ahead));
        return new LevelDistribution(mass);
    }

    /// <param name="threshold">In basis points; what has reached it stays reached.</param>
    public static ReachDistribution Reach(NextDay step, long level, DateOnly day, long threshold, int horizonDays)
    {
        var goal = LevelScale.CellOf(threshold);
        // Cells are rounded; a container at 79.9 % has not reached 80 % for that.
        var mass = LevelDistribution.Certain(level < threshold ? Math.Min(LevelScale.CellOf(level), goal - 1) : goal);
        var cumulative = new List<double>(horizonDays + 1) { Reached(mass, goal) };
        for (var ahead = 0; ahead < horizonDays; ahead++)
        {
            // Past the last quantile that is published the rest of the days tell nothing more.
            if (cumulative[^1] > 0.999) break;
            mass = step.After(mass, day.AddDays(ahead), goal);
            cumulative.Add(Reached(mass, goal));
        }

        return new ReachDistribution(cumulative);
    }

    private static double Reached(double[] mass, int goal)
    {
        var sum = 0.0;
        for (var cell = goal; cell < mass.Length; cell++) sum += mass[cell];
        return sum;
    }
}
