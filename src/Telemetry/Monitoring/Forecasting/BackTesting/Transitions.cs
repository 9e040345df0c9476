namespace Telemetry.Monitoring.Forecasting.BackTesting;

/// <summary>What the platform does: the distribution of changes given the level, of the container and of its stream.</summary>
/// <param name="learnBefore">Learns nothing of this day and after; null goes on learning, as the platform does.</param>
/// <param name="withEmptyings">Forecasts what will be measured, emptied or not; otherwise what will be there if nobody empties.</param>
internal sealed class Transitions(string name, ForecastSettings settings, bool withEmptyings, DateOnly? learnBefore) : ILevelMethod
{
    private readonly Dictionary<string, ChangeCounts> owns = new(StringComparer.Ordinal);
    private readonly Dictionary<string, ChangeCounts> pools = new(StringComparer.Ordinal);
    private readonly Dictionary<string, NextDay> steps = new(StringComparer.Ordinal);
    private DateOnly asOf;

    public string Name => name;

    public LevelDistribution Forecast(LevelPair today) => FillForecast.LevelAfter(StepOf(today.Container, today.Stream, today.Day), today.Level, today.Day, 1);

    public ReachDistribution Reach(LevelSeries series, DayLevel today) =>
        FillForecast.Reach(StepOf(series.Container, series.Stream, today.Day), today.Level, today.Day, series.Threshold, settings.HorizonDays);

    public void Learn(LevelPair came)
    {
        if (came.Day.AddDays(1) >= learnBefore || (came.IsEmptied && !withEmptyings)) return;
        steps.Clear();
        Counts(owns, came.Container).Add(came.Change);
        Counts(pools, came.Stream).Add(came.Change);
        asOf = came.Day;
    }

    private NextDay StepOf(string container, string stream, DateOnly today)
    {
        // A method that stopped learning stands still: its weights are those of the last day it learnt from.
        if (learnBefore is null) asOf = today;
        if (!steps.TryGetValue(container, out var step)) steps[container] = step = new NextDay(Counts(owns, container), Counts(pools, stream), asOf, settings);
        return step;
    }

    private ChangeCounts Counts(Dictionary<string, ChangeCounts> counts, string key)
    {
        if (!counts.TryGetValue(key, out var found)) counts[key] = found = new ChangeCounts(settings.HalfLifeDays);
        return found;
    }
}
