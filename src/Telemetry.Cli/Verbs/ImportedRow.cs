namespace Telemetry.Cli.Verbs;

/// <summary>What became of one row of an imported file.</summary>
/// <param name="Row">Line in the file; the header is line 1.</param>
/// <param name="Key">Id of the ticket, or vehicle and sequence number of the weighing; empty where it could not be read.</param>
/// <param name="Reason">Null for a row that was accepted or known already.</param>
internal sealed record ImportedRow(int Row, string Key, RowOutcome Outcome, string? Field = null, string? Value = null, string? Reason = null);
