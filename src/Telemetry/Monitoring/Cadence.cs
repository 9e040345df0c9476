namespace Telemetry.Monitoring;

/// <summary>How often a device is expected to measure.</summary>
/// <param name="Interval">From one reading to the next, a whole number of seconds from 1 second to 24 hours.</param>
/// <param name="Tolerance">How much later than that a reading may come before one counts as missing, from 0 to the interval.</param>
public sealed record Cadence(TimeSpan Interval, TimeSpan Tolerance)
{
    public static readonly TimeSpan Shortest = TimeSpan.FromSeconds(1);

    public static readonly TimeSpan Longest = TimeSpan.FromHours(24);

    /// <summary>With half the interval as tolerance: the number of missing readings is then the time that passed, rounded to whole intervals.</summary>
    public static Cadence Every(TimeSpan interval) => new(interval, interval / 2);

    /// <summary>How far outside a window readings say something about what is missing in it.</summary>
    public TimeSpan Reach => Interval + Tolerance;

    /// <summary>How many readings a stretch of time should hold, rounded to whole ones.</summary>
    public long ExpectedIn(TimeSpan stretch) => ((2 * stretch.Ticks) + Interval.Ticks) / (2 * Interval.Ticks);
}
