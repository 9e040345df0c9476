namespace Telemetry.Storage.Readings.Sealed;

/// <summary>What retention takes out of one file, or would.</summary>
/// <param name="Name">A sealed file, or a segment of the log.</param>
/// <param name="Readings">In the file now.</param>
/// <param name="Going">Of them, to be taken out.</param>
/// <param name="Held">Old enough to go, but a report rests on them.</param>
public sealed record RetentionFinding(string Name, long Readings, long Going, long Held);
