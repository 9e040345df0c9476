namespace Telemetry.Monitoring;

/// <summary>How often an interval fits into a stretch of time, which may be negative.</summary>
internal static class WholeIntervals
{
    public static long Down(TimeSpan stretch, TimeSpan interval) =>
        stretch.Ticks >= 0 ? stretch.Ticks / interval.Ticks : -((interval.Ticks - 1 - stretch.Ticks) / interval.Ticks);

    public static long Up(TimeSpan stretch, TimeSpan interval) => -Down(-stretch, interval);
}
