using System.Globalization;

namespace Telemetry.Server.Registers;

/// <summary>What became of one row of a file; a row with several mistakes is there once for each.</summary>
/// <param name="Row">Number in the file; the header is row 1.</param>
/// <param name="Key">Of the entry; empty where the row could not be read.</param>
/// <param name="Column">The one that is wrong; empty where the row as a whole is, or nothing.</param>
/// <param name="Reason">What is wrong, or may have been meant otherwise, and what to do about it; empty where nothing is.</param>
public sealed record IntakeRow(int Row, string Key, IntakeOutcome Outcome, string Column = "", string Value = "", string Reason = "")
{
    public override string ToString() =>
        string.Create(CultureInfo.InvariantCulture, $"row {Row}: ") + string.Join(' ', new[] { Column, Value.Length > 0 ? $"'{Value}'" : "", Reason }.Where(part => part.Length > 0));
}
