using Telemetry.Containers;
using Telemetry.Quantities;

namespace Telemetry.Monitoring.Forecasting;

/// <summary>What forecasts need of a container's past: its day levels and emptyings in a bounded window.</summary>
/// <param name="HasLevelSensor">A device that measures levels speaks for it; one that stands on a scale alone has none.</param>
/// <param name="From">The first day of the window.</param>
/// <param name="Days">By day.</param>
/// <param name="Emptyings">The middle of each emptying's interval, in order.</param>
public sealed record FillHistory(Container Container, bool HasLevelSensor, DateOnly From, IReadOnlyList<DayLevel> Days, IReadOnlyList<Instant> Emptyings);
