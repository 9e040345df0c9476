namespace Telemetry.Monitoring.Forecasting;

/// <summary>When a container reaches a level if nobody empties it.</summary>
/// <param name="Cumulative">Chance that it is reached within 0, 1, 2, … days; the first is 1 where it is reached already.</param>
public sealed record ReachDistribution(IReadOnlyList<double> Cumulative)
{
    /// <summary>The number of days within which it is reached with this chance; null when that lies beyond the horizon.</summary>
    public int? Quantile(double chance)
    {
        for (var day = 0; day < Cumulative.Count; day++)
        {
            if (Cumulative[day] >= chance - 1e-9) return day;
        }

        return null;
    }
}
