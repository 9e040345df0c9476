using Telemetry.Readings;

namespace Telemetry.Storage.ReadingLog;

/// <summary>A reading that is recorded but not counted, with the reason.</summary>
public sealed record SetAsideReading(string Owner, ReadingId Id, Verdict Verdict);
