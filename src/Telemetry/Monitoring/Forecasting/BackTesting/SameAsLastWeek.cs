namespace Telemetry.Monitoring.Forecasting.BackTesting;

/// <summary>Tomorrow is as the same weekday of last week, with the errors this made before; as today where last week was not measured.</summary>
internal sealed class SameAsLastWeek : ILevelMethod
{
    private readonly ErrorSpread spread = new();

    public string Name => "same as last week";

    public LevelDistribution Forecast(LevelPair today) => spread.Around(today.Container, Point(today));

    public void Learn(LevelPair came) => spread.Add(came.Container, Point(came), LevelScale.CellOf(came.Next));

    private static int Point(LevelPair pair) => LevelScale.CellOf(pair.WeekBeforeNext ?? pair.Level);
}
