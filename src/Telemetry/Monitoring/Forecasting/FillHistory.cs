using Telemetry.Containers;
using Telemetry.Quantities;

namespace Telemetry.Monitoring.Forecasting;

/// <summary>What forecasts need of a container's past: its day levels and emptyings in a bounded window.</summary>
/// <param name="HasSensor">A device of the registry speaks for it.</param>
/// <param name="From">The first day of the window.</param>
/// <param name="Days">By day.</param>
/// <param name="Emptyings">The middle of each emptying's interval, in order.</param>
public sealed record FillHistory(Container Container, bool HasSensor, DateOnly From, IReadOnlyList<DayLevel> Days, IReadOnlyList<Instant> Emptyings);
