namespace Telemetry.Monitoring.Forecasting;

/// <summary>
/// How much the forecast leans on what. The defaults were chosen by the Brier score on Wyndham's bins in the year before the back-test's own
/// period, so that the back-test judges them on days they were not chosen by; see README.md.
/// </summary>
/// <param name="HalfLifeDays">A day this long ago counts half as much as today, above 0.</param>
/// <param name="PoolWeight">The containers of the same stream count together as so many days of this container, 0 or more.</param>
/// <param name="WeekdayWeight">The days of all weekdays count together as so many days of the weekday in question, 0 or more; null leaves the weekday out.</param>
/// <param name="HorizonDays">How far ahead the threshold is looked for, 1 to 120 days.</param>
public sealed record ForecastSettings(double HalfLifeDays = 90, double PoolWeight = 5, double? WeekdayWeight = 10, int HorizonDays = 28)
{
    public static ForecastSettings Default { get; } = new();
}
