namespace Telemetry.Benchmarks.Measuring;

/// <summary>The middle and the slow end of a number of durations, in milliseconds.</summary>
internal sealed record Percentiles(int Count, double P50, double P99)
{
    /// <summary>The nearest rank; null when nothing was measured.</summary>
    public static Percentiles? Of(List<TimeSpan> durations)
    {
        if (durations.Count == 0) return null;
        durations.Sort();
        return new Percentiles(durations.Count, At(0.5), At(0.99));

        double At(double share) => durations[Math.Min((int)(durations.Count * share), durations.Count - 1)].TotalMilliseconds;
    }
}
