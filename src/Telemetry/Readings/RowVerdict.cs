namespace Telemetry.Readings;

/// <summary>Why one row of a batch was not accepted.</summary>
/// <param name="Row">Index into the columns of the batch.</param>
public readonly record struct RowVerdict(int Row, Verdict Verdict);
