namespace Telemetry.Simulators.Import;

/// <summary>Something noteworthy in a row of a source.</summary>
/// <param name="Row">Line in the file; the header is line 1.</param>
/// <param name="Refused">True when the row was left out; otherwise it was taken in all the same.</param>
public sealed record RowFinding(int Row, string Field, string Value, string Reason, bool Refused);
