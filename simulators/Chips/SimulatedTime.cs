namespace Telemetry.Simulators.Chips;

/// <summary>A monotonic clock that stands still unless a part or a driver takes time. The wall clock is the system's.</summary>
public sealed class SimulatedTime : TimeProvider
{
    private long ticks;

    public override long TimestampFrequency => TimeSpan.TicksPerSecond;

    public override long GetTimestamp() => ticks;

    public void Pass(TimeSpan duration) => ticks += duration.Ticks;
}
