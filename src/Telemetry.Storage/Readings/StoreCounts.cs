namespace Telemetry.Storage.Readings;

/// <summary>How much the store holds.</summary>
/// <param name="Readings">Accepted readings, by identity.</param>
/// <param name="SetAside">Readings that were refused or kept.</param>
public sealed record StoreCounts(long Readings, long SetAside, long DeadLetters);
