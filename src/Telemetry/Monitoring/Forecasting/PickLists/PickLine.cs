namespace Telemetry.Monitoring.Forecasting.PickLists;

/// <summary>One thing to do for one container on one day.</summary>
/// <param name="DaysAhead">0 for today, 1 for tomorrow, 2 for the day after.</param>
/// <param name="Schedule">The stated round, where that is the reason.</param>
public sealed record PickLine(ContainerForecast Forecast, int DaysAhead, PickReason Reason, EmptyingSchedule? Schedule = null)
{
    public DateOnly Day => Forecast.Today.AddDays(DaysAhead);

    public PickAction Action => Reason switch
    {
        PickReason.MayBeEmptied => PickAction.MayEmpty,
        PickReason.SensorSilent or PickReason.NeverHeard => PickAction.VisitSensor,
        _ => PickAction.MustEmpty,
    };
}
