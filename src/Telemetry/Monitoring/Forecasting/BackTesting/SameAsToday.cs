namespace Telemetry.Monitoring.Forecasting.BackTesting;

/// <summary>Tomorrow is as today, for certain: the line that every method must beat.</summary>
internal sealed class SameAsToday : ILevelMethod
{
    public string Name => "same as today";

    public LevelDistribution Forecast(LevelPair today) => new(LevelDistribution.Certain(LevelScale.CellOf(today.Level)));

    public void Learn(LevelPair came)
    {
    }
}
