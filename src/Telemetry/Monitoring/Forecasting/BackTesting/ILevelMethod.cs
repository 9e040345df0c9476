namespace Telemetry.Monitoring.Forecasting.BackTesting;

/// <summary>A way to forecast tomorrow's level. It is told what came, day by day, and asked before it is told.</summary>
internal interface ILevelMethod
{
    string Name { get; }

    LevelDistribution Forecast(LevelPair today);

    void Learn(LevelPair came);
}
