using System.Text;
using Telemetry.Reporting;

namespace Telemetry.Allocation.Comparisons;

/// <summary>A comparison for a terminal: each other run against the first, who gains most first, and under each table its footing.</summary>
public static class ComparisonText
{
    public static string Of(Comparison comparison, ReportLanguage language)
    {
        var (words, text) = (new ComparisonWords(language), new StringBuilder());
        for (var run = 1; run < comparison.Runs.Count; run++)
        {
            text.Append($"{words.Of(comparison.Runs[run].Title)}  ({words.Of(comparison.Runs[0].Title)}: {comparison.Runs[0].Pack}; {comparison.Runs[run].Pack})\n");
            foreach (var line in Lines(comparison, run, words, language)) text.Append("  ").Append(line).Append('\n');
        }

        return text.ToString().TrimEnd('\n');
    }

    private static IEnumerable<string> Lines(Comparison comparison, int run, ComparisonWords words, ReportLanguage language)
    {
        var changes = comparison.Changes(run).ToLookup(row => (row.Figure.Subject, row.Figure.Unit, row.Figure.Dimension));
        if (changes.Count == 0) yield return words.Unchanged;
        foreach (var total in comparison.Totals.Where(total => changes.Contains((total.Subject, total.Unit, total.Dimension))))
        {
            yield return $"{words.Name(total.Subject)}, {words.Name(total.Dimension)}:";
            foreach (var row in changes[(total.Subject, total.Unit, total.Dimension)])
            {
                yield return $"  {words.Name(row.Figure.Party)}: {FigureText.Of(row.Values[0], total.Unit, language)} -> {FigureText.Of(row.Values[run], total.Unit, language)}  {FigureText.Difference(row.Difference(run), total.Unit, language)} {words.Side(row.Gain(run))}".TrimEnd();
            }

            yield return $"  {words.Whole}: {FigureText.Difference(total.Difference(run), total.Unit, language)}; {words.Footing(total, run)}";
        }
    }
}
