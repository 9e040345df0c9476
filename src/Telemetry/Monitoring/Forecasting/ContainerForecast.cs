using Telemetry.Containers;

namespace Telemetry.Monitoring.Forecasting;

/// <summary>What is known of the fill of one container, and what is to be expected. Forecasts are null where the reliability is "not established".</summary>
/// <param name="Today">The local day of the forecast.</param>
/// <param name="Now">The newest level; null when there was none in the window.</param>
/// <param name="PointsPerDay">Median of the robust slopes of its cycles, in basis points a day: how fast it fills.</param>
/// <param name="Reach">When it must be emptied.</param>
/// <param name="Tomorrow">The level this time tomorrow if nobody empties.</param>
/// <param name="InTwoDays">The level in two days if nobody empties.</param>
/// <param name="MeasuredTomorrow">The level to be measured tomorrow, with the emptyings that are usual here.</param>
/// <param name="BetweenEmptyings">Hours from one emptying to the next.</param>
public sealed record ContainerForecast(
    Container Container, bool HasLevelSensor, DateOnly Today, DayLevel? Now, ReliabilityJudgement Reliability, double? PointsPerDay,
    ReachForecast? Reach, LevelInterval? Tomorrow, LevelInterval? InTwoDays, LevelInterval? MeasuredTomorrow, HoursInterval? BetweenEmptyings)
{
    public bool IsEstablished => Reliability.Word != Forecasting.Reliability.NotEstablished;
}
