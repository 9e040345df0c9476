using System.Globalization;
using System.Text;
using Telemetry.Allocation;

namespace Telemetry.Reporting;

/// <summary>The report for a terminal: one row per municipality, stream and producer organisation, masses in grams.</summary>
public static class ReportText
{
    private static readonly string[] Header = ["municipality", "stream", "organisation", "collected g", "accepted g", "allocated g", "unallocated g", "conserved"];

    public static string Table(AllocationReport report)
    {
        var rows = report.Lines.SelectMany(Rows).Prepend(Header).ToList();
        var widths = Enumerable.Range(0, Header.Length).Select(column => rows.Max(row => row[column].Length)).ToArray();
        var text = new StringBuilder();
        foreach (var row in rows) text.Append(string.Join("  ", row.Select((cell, column) => Pad(cell, column, widths[column]))).TrimEnd()).Append('\n');
        foreach (var proof in report.Proofs)
            text.Append(CultureInfo.InvariantCulture, $"{(proof.Holds ? "holds" : "BROKEN")}: {proof.Stream} {JsonNames.Of(proof.Law)}: {proof.Left} = {proof.Right}\n");
        return text.ToString();
    }

    private static IEnumerable<string[]> Rows(AllocationLine line)
    {
        var conserved = line.Collected == line.Interfering + line.Rejected + line.Accepted
            && line.Allocated.Value == line.Shares.Sum(share => share.Mass.Value) + line.Orphan.Value;
        yield return [line.Municipality, line.Stream, "(all)", Text(line.Collected.Value), Text(line.Accepted.Value), Text(line.Allocated.Value), Text(line.Unallocated.Value), conserved ? "yes" : "NO"];
        foreach (var share in line.Shares) yield return [line.Municipality, line.Stream, share.Organisation, "", "", Text(share.Mass.Value), "", ""];
        if (line.Shares.Count > 0) yield return [line.Municipality, line.Stream, "(orphan)", "", "", Text(line.Orphan.Value), "", ""];
    }

    private static string Pad(string cell, int column, int width) => column is > 2 and < 7 ? cell.PadLeft(width) : cell.PadRight(width);

    private static string Text(long value) => value.ToString(CultureInfo.InvariantCulture);
}
