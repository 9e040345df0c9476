namespace Telemetry.Simulators.Histories;

/// <summary>A row of a history file that was left out.</summary>
/// <param name="Row">Line in the file; the header is line 1.</param>
/// <param name="Reason">What is wrong and what to do about it.</param>
public sealed record HistoryError(string File, int Row, string Field, string Value, string Reason);
