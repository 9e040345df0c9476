namespace Telemetry.Monitoring.Forecasting.BackTesting;

/// <summary>Tomorrow is the smoothed level, with the errors this made before.</summary>
/// <param name="share">How much of the new level goes into the smoothed one, above 0 to 1.</param>
internal sealed class ExponentialSmoothing(double share) : ILevelMethod
{
    private readonly ErrorSpread spread = new();
    private readonly Dictionary<string, double> smoothed = new(StringComparer.Ordinal);

    public string Name => FormattableString.Invariant($"exponential smoothing ({share:0.0})");

    public LevelDistribution Forecast(LevelPair today) => spread.Around(today.Container, Point(today));

    public void Learn(LevelPair came)
    {
        spread.Add(came.Container, Point(came), LevelScale.CellOf(came.Next));
        smoothed[came.Container] = Smoothed(came);
    }

    private int Point(LevelPair pair) => LevelScale.CellOf((long)Math.Round(Smoothed(pair)));

    private double Smoothed(LevelPair pair) =>
        smoothed.TryGetValue(pair.Container, out var before) ? before + (share * (pair.Level - before)) : pair.Level;
}
