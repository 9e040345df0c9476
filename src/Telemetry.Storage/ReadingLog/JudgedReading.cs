using Telemetry.Readings;

namespace Telemetry.Storage.ReadingLog;

/// <summary>A reading with its sequence and, unless it was accepted, why not.</summary>
public readonly record struct JudgedReading(ulong Sequence, Reading Reading, Verdict? Verdict);
