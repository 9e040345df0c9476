using System.Text;
using Telemetry.Allocation;

namespace Telemetry.Reporting;

/// <summary>The report for a terminal: per municipality and stream a row, below it one per producer organisation; masses in kilograms to the gram.</summary>
public static class ReportText
{
    public static string Table(AllocationReport report, ReportLanguage language)
    {
        var (words, names, numbers) = (ReportWords.Of(language), new ReportNames(report, language), new ReportNumbers(language));
        string[] header = ["kg", words.Collected, words.Accepted, words.Allocated, words.Unallocated, words.Conserved];
        var rows = report.Lines.SelectMany(line => Rows(line, words, names, numbers)).Prepend(header).ToList();
        var widths = header.Select((_, column) => rows.Max(row => row[column].Length)).ToArray();
        var text = new StringBuilder();
        foreach (var row in rows) text.Append(string.Join("  ", row.Select((cell, column) => Pad(cell, column, widths[column]))).TrimEnd()).Append('\n');
        text.Append('\n');
        foreach (var proof in report.Proofs) text.Append(ProofLine.Of(proof, words, names, numbers)).Append('\n');
        return text.ToString();
    }

    private static IEnumerable<string[]> Rows(AllocationLine line, ReportWords words, ReportNames names, ReportNumbers numbers)
    {
        var conserved = line.Collected == line.Interfering + line.Rejected + line.Accepted
            && line.Allocated.Value == line.Shares.Sum(share => share.Mass.Value) + line.Orphan.Value;
        yield return
        [
            $"{names.Municipality(line.Municipality)}, {names.Stream(line.Stream)}", numbers.Kilograms(line.Collected), numbers.Kilograms(line.Accepted),
            numbers.Kilograms(line.Allocated), numbers.Kilograms(line.Unallocated), conserved ? words.Holds : words.Broken,
        ];
        foreach (var share in line.Shares) yield return ["  " + names.Organisation(share.Organisation), "", "", numbers.Kilograms(share.Mass), "", ""];
        if (line.Shares.Count > 0) yield return ["  " + words.Orphan, "", "", numbers.Kilograms(line.Orphan), "", ""];
    }

    private static string Pad(string cell, int column, int width) => column is 0 or 5 ? cell.PadRight(width) : cell.PadLeft(width);
}
