namespace Telemetry.Monitoring.Forecasting;

/// <summary>
/// How long a container is left alone from one emptying to the next: its own intervals, and those of the pool together as one more. That the weekday
/// and the hour of the last emptying tell nothing more was tried and is in README.md.
/// </summary>
public static class EmptyingRhythm
{
    /// <summary>So many of the newest intervals of the pool are enough, and bound the work.</summary>
    public const int PoolSize = 600;

    private const double PoolWeight = 1;

    /// <param name="own">Hours between emptyings of this container.</param>
    /// <param name="pool">Hours between emptyings of like containers.</param>
    /// <returns>Null when nothing was ever seen.</returns>
    public static HoursInterval? Of(IReadOnlyList<double> own, IReadOnlyList<double> pool)
    {
        if (own.Count + pool.Count == 0) return null;
        (double Hours, double Weight)[] weighted = [.. own.Select(hours => (hours, 1.0)), .. pool.Select(hours => (hours, PoolWeight / pool.Count))];
        Array.Sort(weighted);
        var total = weighted.Sum(one => one.Weight);
        return new HoursInterval(At(0.1), At(0.5), At(0.9));

        double At(double chance)
        {
            var sum = 0.0;
            foreach (var (hours, weight) in weighted)
            {
                if ((sum += weight) >= (total * chance) - 1e-9) return hours;
            }

            return weighted[^1].Hours;
        }
    }
}
