namespace Telemetry.Storage.ReadingLog;

/// <summary>What was found in a segment.</summary>
/// <param name="Chain">The chain value after the last good record.</param>
/// <param name="Good">Bytes in order from the start; 0 when the header is not.</param>
/// <param name="Damage">What is wrong at byte <paramref name="Good"/>; null when nothing is.</param>
/// <param name="WasDurable">A later record proves that the damaged bytes had been fsynced: this is no torn tail.</param>
internal sealed record SegmentScan(IReadOnlyList<LogRecord> Records, byte[] Chain, long Good, string? Damage, bool WasDurable);
