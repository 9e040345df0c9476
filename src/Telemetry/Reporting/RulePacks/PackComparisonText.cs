using System.Text;

namespace Telemetry.Reporting.RulePacks;

/// <summary>The differences between two versions for a terminal.</summary>
public static class PackComparisonText
{
    public static string Of(IReadOnlyList<PackChange> changes, ReportLanguage language)
    {
        var words = PackWords.Of(language);
        if (changes.Count == 0) return words.Same;
        var text = new StringBuilder();
        foreach (var part in changes.GroupBy(change => change.Part))
        {
            text.Append(PackComparisonHtml.Title(part.Key, words)).Append('\n');
            foreach (var change in part)
            {
                text.Append("  ").Append(change.Place).Append(": ").Append(PackComparisonHtml.Kind(change.Kind, words)).Append('\n');
                if (change.Before is { } before) text.Append("    - ").Append(before).Append('\n');
                if (change.After is { } after) text.Append("    + ").Append(after).Append('\n');
            }
        }

        return text.ToString().TrimEnd('\n');
    }
}
