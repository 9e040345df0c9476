namespace Telemetry.Monitoring.Forecasting;

/// <summary>The local day on which a level is reached if nobody empties: with a chance of one in ten, one in two and nine in ten by that day; null beyond the horizon.</summary>
public sealed record ReachForecast(DateOnly? P10, DateOnly? P50, DateOnly? P90)
{
    /// <param name="start">The day that the distribution counts from.</param>
    /// <param name="today">A day before it would be no news.</param>
    public static ReachForecast Of(ReachDistribution reach, DateOnly start, DateOnly today)
    {
        return new ReachForecast(Day(0.1), Day(0.5), Day(0.9));

        DateOnly? Day(double chance) => reach.Quantile(chance) is not { } days ? null : start.AddDays(days) is var day && day > today ? day : today;
    }
}
