namespace Telemetry.Storage.Readings;

/// <summary>How much the store holds.</summary>
/// <param name="Distinct">Readings counted by identity; equal to <paramref name="Readings"/> when none is stored twice.</param>
public sealed record StoreCounts(long Readings, long Distinct, long SetAside, long DeadLetters);
