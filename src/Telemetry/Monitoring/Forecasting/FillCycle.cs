namespace Telemetry.Monitoring.Forecasting;

/// <summary>The days between two emptyings, or the part of them that was watched without a gap.</summary>
/// <param name="First">The first day level after the emptying or gap.</param>
/// <param name="Last">The last day level before the next one.</param>
/// <param name="IsWhole">It began and ended with an emptying. Others are censored: where a gap cuts it, nobody knows what came before or after.</param>
/// <param name="PointsPerDay">Robust slope (Theil and Sen: the median of all slopes between two days), in basis points a day; null with a single day.</param>
public sealed record FillCycle(DateOnly First, DateOnly Last, bool IsWhole, double? PointsPerDay);
