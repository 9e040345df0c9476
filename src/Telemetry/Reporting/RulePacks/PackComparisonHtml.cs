using Telemetry.Allocation.RulePacks;

namespace Telemetry.Reporting.RulePacks;

/// <summary>The differences between two versions of a pack for people: a table for each part.</summary>
public static class PackComparisonHtml
{
    public static byte[] Write(RulePack before, RulePack after, ReportLanguage language)
    {
        var words = PackWords.Of(language);
        var (page, names) = (new Html(), $"{before.Id}@{before.Version} → {after.Id}@{after.Version}");
        var changes = PackComparison.Of(before, after, language);
        PackHtml.Open(page, words, words.Comparison, "");
        page.Element("p", names);
        if (changes.Count == 0) page.Element("p", words.Same);
        foreach (var part in changes.GroupBy(change => change.Part))
        {
            var title = Title(part.Key, words);
            page.Raw("<section>").Element("h2", title).Caption(title, [words.Meaning, "", words.Before, words.After], 4);
            foreach (var change in part) page.Row(4, change.Place, Kind(change.Kind, words), change.Before ?? "–", change.After ?? "–");
            page.End().Raw("</section>");
        }

        PackHtml.Close(page, names);
        return page.ToUtf8();
    }

    internal static string Title(PackPart part, PackWords words) => part switch
    {
        PackPart.Head => words.Head,
        PackPart.Figures => words.Figures,
        PackPart.Loads => words.Loads,
        PackPart.Inputs => words.Inputs,
        PackPart.Steps => words.Steps,
        PackPart.Bookings => words.Bookings,
        _ => words.Sources,
    };

    internal static string Kind(PackChangeKind kind, PackWords words) => kind switch
    {
        PackChangeKind.Added => words.Added,
        PackChangeKind.Removed => words.Removed,
        _ => words.Changed,
    };
}
