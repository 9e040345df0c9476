using Telemetry.Quantities;
using Telemetry.Readings;

namespace Telemetry.Monitoring;

/// <summary>A stretch in which readings of one quantity of one container were expected and none came.</summary>
/// <param name="Quantity"><see cref="Quantity.Unspecified"/> for a container that never sent anything.</param>
/// <param name="Start">The last reading before the silence, or the start of the window.</param>
/// <param name="End">The first reading after the silence, or the end of the window.</param>
/// <param name="FirstMissing">When the first missing reading was due; the others were due an interval apart.</param>
/// <param name="Missing">How many readings are missing, from 1.</param>
public sealed record Gap(string Container, Quantity Quantity, Instant Start, Instant End, Instant FirstMissing, long Missing)
{
    /// <summary>How many of the missing readings were due in a window.</summary>
    public long MissingIn(TimeWindow window, Cadence cadence) => DueBefore(window.To, cadence) - DueBefore(window.From, cadence);

    private long DueBefore(Instant instant, Cadence cadence) =>
        Math.Clamp(WholeIntervals.Up(instant - FirstMissing, cadence.Interval), 0, Missing);
}
