namespace Telemetry.Protocol.Weighing;

/// <summary>Why a row of a file was refused.</summary>
/// <param name="Row">Line in the file; the header is line 1.</param>
/// <param name="Field">The column; empty when the row as a whole is meant.</param>
/// <param name="Value">The value as it came, at most 80 characters and without control characters.</param>
/// <param name="Reason">What is wrong and what to do about it.</param>
public sealed record RowError(int Row, string Field, string Value, string Reason)
{
    internal static string Shown(string value) => string.Concat(value.Take(80).Select(c => char.IsControl(c) ? '?' : c));
}
