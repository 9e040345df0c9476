using Telemetry.Readings;

namespace Telemetry.Storage.Readings.DuckDb;

/// <summary>A reading that is recorded but not counted, with the reason.</summary>
public sealed record SetAsideReading(string Owner, ReadingId Id, Verdict Verdict);
