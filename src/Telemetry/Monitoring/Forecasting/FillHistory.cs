using Telemetry.Containers;
using Telemetry.Quantities;

namespace Telemetry.Monitoring.Forecasting;

/// <summary>What forecasts need of a container's past: its day levels and emptyings in a bounded window.</summary>
/// <param name="HasLevelSensor">A device that measures levels speaks for it; one that stands on a scale alone has none.</param>
/// <param name="From">The first day of the window.</param>
/// <param name="Days">By day.</param>
/// <param name="Emptyings">The middle of each emptying's interval, in order.</param>
public sealed record FillHistory(Container Container, bool HasLevelSensor, DateOnly From, IReadOnlyList<DayLevel> Days, IReadOnlyList<Instant> Emptyings)
{
    /// <summary>The same without what lies before a day.</summary>
    public FillHistory Since(DateOnly first) =>
        first <= From ? this : this with { From = first, Days = [.. Days.Where(day => day.Day >= first)], Emptyings = [.. Emptyings.Where(at => at >= Amsterdam.Midnight(first))] };

    /// <summary>This up to a day, and from that day on what was read anew.</summary>
    /// <param name="tail">Begins before <paramref name="seam"/>, so that an emptying at the seam is told.</param>
    public FillHistory ContinuedBy(FillHistory tail, DateOnly seam) => this with
    {
        Days = [.. Days.Where(day => day.Day < seam), .. tail.Days.Where(day => day.Day >= seam)],
        Emptyings = [.. Emptyings.Where(at => at < Amsterdam.Midnight(seam)), .. tail.Emptyings.Where(at => at >= Amsterdam.Midnight(seam))],
        HasLevelSensor = HasLevelSensor || tail.HasLevelSensor,
    };
}
