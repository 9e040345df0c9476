namespace Telemetry.Storage.ReadingLog;

/// <summary>What a check of a whole log found.</summary>
/// <param name="Readings">Readings in the records, accepted or set aside.</param>
/// <param name="Findings">Each names the segment, the first bad byte, what is wrong and the remedy; empty when every byte is in order.</param>
public sealed record LogVerification(int Segments, long Records, long Readings, IReadOnlyList<string> Findings);
