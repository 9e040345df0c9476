using Telemetry.Quantities;

namespace Telemetry.Simulators.Chips;

/// <summary>
/// A monotonic clock that moves only when something happens: a bus transaction or a pause. Drivers poll against it, so a
/// conversion of 100 ms costs no real time. It makes no timers: an agent keeps a real clock. Not thread safe.
/// </summary>
public sealed class SimulatedTime(Instant start) : TimeProvider
{
    private long ticks;

    public override long TimestampFrequency => TimeSpan.TicksPerSecond;

    public override long GetTimestamp() => ticks;

    public override DateTimeOffset GetUtcNow() => start.ToDateTimeOffset().AddTicks(ticks);

    /// <summary>Fits the drivers' waiting between two polls.</summary>
    public void Pause(TimeSpan duration) => ticks += duration.Ticks;
}
