using Telemetry.Quantities;

namespace Telemetry.Monitoring.Forecasting;

/// <summary>
/// Forecasts for all containers at one time: (1) pool the containers of each stream, (2) judge how far each container can be forecast, (3) run its
/// chain from the newest level. Pure: the same histories give the same forecasts.
/// </summary>
public static class FleetForecast
{
    /// <param name="threshold">The level that is to be reached, in basis points.</param>
    /// <param name="silence">From a newest level older than this nothing is forecast.</param>
    /// <returns>In the order of the histories.</returns>
    public static IReadOnlyList<ContainerForecast> Of(IReadOnlyList<FillHistory> histories, Instant asOf, long threshold, TimeSpan silence, ForecastSettings settings)
    {
        var today = DateOnly.FromDateTime(Amsterdam.At(asOf).DateTime);
        // 1.
        var pools = StreamPool.PerStream(histories, today, settings);
        return [.. histories.Select(history => Of(history, pools[history.Container.Stream], asOf, today, threshold, silence, settings))];
    }

    private static ContainerForecast Of(
        FillHistory history, StreamPool pool, Instant asOf, DateOnly today, long threshold, TimeSpan silence, ForecastSettings settings)
    {
        // 2.
        var cycles = FillCycles.Of(history.Days);
        var now = history.Days.Count > 0 ? history.Days[^1] : (DayLevel?)null;
        var watched = history.Days.Count > 0 ? today.DayNumber - history.Days[0].Day.DayNumber + 1 : today.DayNumber - history.From.DayNumber + 1;
        var reliability = ReliabilityJudgement.Of(cycles.Count(cycle => cycle.IsWhole), history.Days.Count, watched, now is { } newest && asOf - newest.At > silence);
        var forecast = new ContainerForecast(
            history.Container, history.HasLevelSensor, today, now, reliability, FillCycles.MedianSlope(cycles), null, null, null, null,
            EmptyingRhythm.Of([.. StreamPool.HoursOf(history)], pool.Hours));
        if (now is not { } start || !forecast.IsEstablished) return forecast with { BetweenEmptyings = null };

        // 3.
        var (all, unemptied) = (new ChangeCounts(settings.HalfLifeDays), new ChangeCounts(settings.HalfLifeDays));
        StreamPool.Count(history.Days, today, all, unemptied);
        var (left, measured) = (new NextDay(unemptied, pool.Unemptied, today, settings), new NextDay(all, pool.All, today, settings));
        var toTomorrow = today.DayNumber - start.Day.DayNumber + 1;
        return forecast with
        {
            Reach = ReachForecast.Of(FillForecast.Reach(left, start.Level, start.Day, threshold, settings.HorizonDays), start.Day, today),
            Tomorrow = FillForecast.LevelAfter(left, start.Level, start.Day, toTomorrow).Interval,
            InTwoDays = FillForecast.LevelAfter(left, start.Level, start.Day, toTomorrow + 1).Interval,
            MeasuredTomorrow = FillForecast.LevelAfter(measured, start.Level, start.Day, toTomorrow).Interval,
        };
    }
}
