namespace Telemetry.Monitoring.Forecasting;

/// <summary>From one day level to that of the next day, in cells of the level scale.</summary>
/// <param name="Day">The day it started from.</param>
/// <param name="IsEmptied">An emptying lies between; otherwise the change is filling, settling and noise.</param>
internal readonly record struct DayChange(DateOnly Day, int From, int To, bool IsEmptied)
{
    /// <summary>Only days that follow each other: what happened in a gap is not known.</summary>
    public static IEnumerable<DayChange> Of(IReadOnlyList<DayLevel> days)
    {
        for (var index = 1; index < days.Count; index++)
        {
            if (days[index].Day.DayNumber - days[index - 1].Day.DayNumber != 1) continue;
            yield return new DayChange(days[index - 1].Day, LevelScale.CellOf(days[index - 1].Level), LevelScale.CellOf(days[index].Level), days[index].IsEmptied);
        }
    }
}
