namespace Telemetry.Monitoring.Forecasting.BackTesting;

/// <summary>What came of a container after a day.</summary>
/// <param name="Days">Until the threshold was reached, or, censored, for how many days it was seen below it.</param>
internal readonly record struct ReachOutcome(int Days, bool IsCensored)
{
    public static ReachOutcome Of(LevelSeries series, int index, int horizonDays)
    {
        for (var later = index + 1; ; later++)
        {
            var days = later - index;
            if (days > horizonDays || later == series.Days.Count) return new ReachOutcome(days - 1, true);
            var (before, day) = (series.Days[later - 1], series.Days[later]);
            if (day.IsEmptied || day.Day.DayNumber - before.Day.DayNumber != 1) return new ReachOutcome(days - 1, true);
            if (day.Level >= series.Threshold) return new ReachOutcome(days, false);
        }
    }
}
