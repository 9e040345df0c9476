namespace Telemetry.Reporting.Sheets;

/// <summary>A table as people receive it: the page, the CSV file and the sheet of a workbook are three forms of this one.</summary>
/// <param name="Id">Lower-case letters, digits and hyphens; names its file and its anchor.</param>
/// <param name="Note">A sentence above the table; empty where none is needed.</param>
/// <param name="Foot">Totals and what stands beside the lines.</param>
/// <param name="Proofs">Printed under the table.</param>
public sealed record Sheet(
    string Id, string Title, string Note, IReadOnlyList<SheetColumn> Columns, IReadOnlyList<SheetRow> Rows, IReadOnlyList<SheetRow> Foot, IReadOnlyList<SheetProof> Proofs)
{
    /// <summary>Lower-case letters and digits of a name, everything else as single hyphens.</summary>
    public static string IdOf(string name)
    {
        var parts = new List<char>(name.Length);
        foreach (var letter in name)
        {
            if (char.IsAsciiLetterUpper(letter) && parts.Count > 0 && parts[^1] != '-') parts.Add('-');
            if (char.IsAsciiLetterOrDigit(letter)) parts.Add(char.ToLowerInvariant(letter));
            else if (parts.Count > 0 && parts[^1] != '-') parts.Add('-');
        }

        var id = new string([.. parts]).TrimEnd('-');
        return id.Length == 0 ? "table" : id;
    }
}
