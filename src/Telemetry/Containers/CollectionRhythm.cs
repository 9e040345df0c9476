namespace Telemetry.Containers;

/// <summary>
/// When a collector usually comes. It shifts a confidence a little and never decides alone; whoever turns it on can no longer use the share of
/// emptyings in working hours to judge the detector, so it is off unless a registry has it.
/// </summary>
/// <param name="Windows">Empty to leave the hours out of it.</param>
/// <param name="WholeDays">True where containers come round after a whole number of days, give or take two hours.</param>
public sealed record CollectionRhythm(IReadOnlyList<WorkingWindow> Windows, bool WholeDays = false);
