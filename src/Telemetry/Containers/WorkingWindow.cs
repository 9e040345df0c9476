namespace Telemetry.Containers;

/// <summary>Hours by local time in which a collector empties.</summary>
/// <param name="Days">On which it holds, at least one.</param>
/// <param name="FromHour">0 to 23, inclusive.</param>
/// <param name="ToHour">1 to 24, exclusive, after <paramref name="FromHour"/>; a night shift is two windows.</param>
public sealed record WorkingWindow(IReadOnlyList<DayOfWeek> Days, int FromHour, int ToHour);
