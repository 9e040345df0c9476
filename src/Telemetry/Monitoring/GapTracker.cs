using Telemetry.Quantities;
using Telemetry.Readings;

namespace Telemetry.Monitoring;

/// <summary>
/// Follows one quantity of one container through time and tells where readings are missing. Readings are expected an interval after the one
/// before, not at fixed times of the day: a device that measures at 7 past, or drifts, is not late.
/// </summary>
internal sealed class GapTracker(string container, Quantity quantity, TimeWindow window, Cadence cadence)
{
    private Instant? last;

    /// <summary>The gap that this reading ends, if any.</summary>
    public Gap? Next(Instant measuredAt)
    {
        var gap = last is { } before ? Between(before, measuredAt) : Before(measuredAt);
        last = measuredAt;
        return gap;
    }

    /// <summary>The gap that the end of the readings leaves open, if any.</summary>
    public Gap? Close() => last is { } before ? After(before) : Whole();

    /// <summary>As many are missing as whole intervals plus one tolerance passed before the next reading came.</summary>
    private Gap? Between(Instant before, Instant after)
    {
        var late = after - before - cadence.Tolerance;
        return Cut(before, after, before + cadence.Interval, WholeIntervals.Up(late, cadence.Interval) - 1);
    }

    /// <summary>Before the first reading the times are counted back from it.</summary>
    private Gap? Before(Instant first)
    {
        var missing = WholeIntervals.Down(first - window.From, cadence.Interval);
        return Cut(window.From, first, first - (cadence.Interval * missing), missing);
    }

    private Gap? After(Instant before) =>
        Cut(before, window.To, before + cadence.Interval, WholeIntervals.Up(window.To - before, cadence.Interval) - 1);

    /// <summary>Where nothing says at which moment of the interval the device measures, whole intervals count from the start; never none at all.</summary>
    private Gap? Whole() => Cut(window.From, window.To, window.From, Math.Max(1, WholeIntervals.Down(window.To - window.From, cadence.Interval)));

    private Gap? Cut(Instant start, Instant end, Instant first, long missing)
    {
        if (missing <= 0) return null;
        var skipped = Math.Max(0, WholeIntervals.Up(window.From - first, cadence.Interval));
        var inside = Math.Min(missing, WholeIntervals.Up(window.To - first, cadence.Interval)) - skipped;
        return inside <= 0
            ? null
            : new Gap(container, quantity, start < window.From ? window.From : start, end < window.To ? end : window.To, first + (cadence.Interval * skipped), inside);
    }
}
