namespace Telemetry.Monitoring.Forecasting.BackTesting;

/// <summary>Makes a distribution out of a single number by the errors that the same method made on the same container before; without it a baseline would lose unfairly.</summary>
internal sealed class ErrorSpread
{
    private readonly Dictionary<string, double[]> errors = new(StringComparer.Ordinal);

    public void Add(string container, int forecast, int came)
    {
        if (!errors.TryGetValue(container, out var counts)) errors[container] = counts = new double[ChangeCounts.Changes];
        counts[ChangeCounts.IndexOf(came - forecast)]++;
    }

    public LevelDistribution Around(string container, int forecast)
    {
        if (!errors.TryGetValue(container, out var counts)) return new LevelDistribution(LevelDistribution.Certain(forecast));
        var (mass, total) = (new double[LevelScale.Cells], counts.Sum());
        for (var index = 0; index < counts.Length; index++)
            mass[Math.Clamp(forecast + index - LevelScale.Cells + 1, 0, LevelScale.Cells - 1)] += counts[index] / total;
        return new LevelDistribution(mass);
    }
}
