namespace Telemetry.Monitoring.Forecasting.BackTesting;

/// <summary>A day and the next one, both measured: what was known and what came. Levels in basis points.</summary>
/// <param name="Day">The day on which the forecast is made.</param>
/// <param name="WeekBeforeNext">The level a week before the day that is forecast; null when it was not measured.</param>
public sealed record LevelPair(string Container, string Stream, long Threshold, DateOnly Day, long Level, long Next, bool IsEmptied, long? WeekBeforeNext)
{
    public static IEnumerable<LevelPair> Of(LevelSeries series)
    {
        var levels = series.Days.ToDictionary(day => day.Day, day => day.Level);
        for (var index = 1; index < series.Days.Count; index++)
        {
            var (today, next) = (series.Days[index - 1], series.Days[index]);
            if (next.Day.DayNumber - today.Day.DayNumber != 1) continue;
            var weekBefore = levels.TryGetValue(next.Day.AddDays(-7), out var level) ? level : (long?)null;
            yield return new LevelPair(series.Container, series.Stream, series.Threshold, today.Day, today.Level, next.Level, next.IsEmptied, weekBefore);
        }
    }

    internal DayChange Change => new(Day, LevelScale.CellOf(Level), LevelScale.CellOf(Next), IsEmptied);
}
