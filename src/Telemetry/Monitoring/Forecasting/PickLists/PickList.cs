namespace Telemetry.Monitoring.Forecasting.PickLists;

/// <summary>What to empty today, tomorrow and the day after, and where to look at a sensor.</summary>
/// <param name="Lines">By day, urgency, route, level from high to low, id.</param>
/// <param name="Unplanned">Containers without a forecast for which no round is stated either: nobody will come by unless somebody decides.</param>
public sealed record PickList(IReadOnlyList<PickLine> Lines, IReadOnlyList<ContainerForecast> Unplanned)
{
    private const int LastDay = 2;

    public static PickList Of(IEnumerable<ContainerForecast> forecasts, PickRules rules)
    {
        var (lines, unplanned) = (new List<PickLine>(), new List<ContainerForecast>());
        foreach (var forecast in forecasts)
        {
            var schedule = rules.ScheduleOf(forecast.Container);
            PickLine[] today = [.. Today(forecast, rules)];
            lines.AddRange(today);
            if (!today.Any(line => line.Action == PickAction.MustEmpty)) lines.AddRange(Later(forecast, rules, schedule).Take(1));
            if (!forecast.IsEstablished && schedule is null) unplanned.Add(forecast);
        }

        return new PickList(
            [
                .. lines.OrderBy(line => line.DaysAhead).ThenBy(line => line.Reason).ThenBy(line => line.Forecast.Container.Route is null)
                    .ThenBy(line => line.Forecast.Container.Route, StringComparer.Ordinal).ThenByDescending(line => line.Forecast.Now?.Level ?? long.MinValue)
                    .ThenBy(line => line.Forecast.Container.Id, StringComparer.Ordinal),
            ],
            unplanned);
    }

    private static IEnumerable<PickLine> Today(ContainerForecast forecast, PickRules rules)
    {
        if (forecast.Reliability.Reason == ReliabilityReason.NeverHeard)
        {
            if (forecast.HasLevelSensor) yield return new PickLine(forecast, 0, PickReason.NeverHeard);
            yield break;
        }

        if (forecast.Reliability.Reason == ReliabilityReason.Silent)
        {
            // An old level says nothing of today: it is not held against the thresholds.
            yield return new PickLine(forecast, 0, PickReason.SensorSilent);
            yield break;
        }

        var level = forecast.Now!.Value.Level;
        if (level >= rules.FullFrom) yield return new PickLine(forecast, 0, PickReason.Overflow);
        else if (level >= rules.MustFrom) yield return new PickLine(forecast, 0, PickReason.AboveMust);
        else if (level >= rules.JoinFrom && forecast.Tomorrow?.P50 >= rules.JoinForecast) yield return new PickLine(forecast, 0, PickReason.JoinsToday);
        else if (level >= rules.MayFrom) yield return new PickLine(forecast, 0, PickReason.MayBeEmptied);
    }

    private static IEnumerable<PickLine> Later(ContainerForecast forecast, PickRules rules, EmptyingSchedule? schedule)
    {
        if (!forecast.IsEstablished)
        {
            for (var ahead = 0; ahead <= LastDay; ahead++)
            {
                if (schedule?.IsDue(forecast.Today.AddDays(ahead)) == true) yield return new PickLine(forecast, ahead, PickReason.BySchedule, schedule);
            }

            yield break;
        }

        if (forecast.Tomorrow!.P50 >= rules.MustFrom) yield return new PickLine(forecast, 1, PickReason.ForecastMust);
        if (forecast.InTwoDays!.P50 >= rules.MustFrom) yield return new PickLine(forecast, LastDay, PickReason.ForecastMust);
    }
}
