using Telemetry.Quantities;

namespace Telemetry.Monitoring.Forecasting;

/// <summary>How high a container stood at the end of a local day, or now on the day that is not over.</summary>
/// <param name="Day">By the calendar of Europe/Amsterdam.</param>
/// <param name="At">When the newest reading was measured that it rests on.</param>
/// <param name="Level">Fill level in basis points; may lie outside 0 to 10,000, as readings do.</param>
/// <param name="IsEmptied">An emptying lies between the day level before this one and this one.</param>
public readonly record struct DayLevel(DateOnly Day, Instant At, long Level, bool IsEmptied);
