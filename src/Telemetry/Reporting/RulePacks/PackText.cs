using System.Globalization;
using System.Text;
using Telemetry.Allocation.RulePacks;

namespace Telemetry.Reporting.RulePacks;

/// <summary>A rule pack for a terminal: head, figures and steps, a line each.</summary>
public static class PackText
{
    public static string Of(RulePack pack, string hash, ReportLanguage language)
    {
        var words = PackWords.Of(language);
        var phrases = new PackPhrases(pack, words);
        var text = new StringBuilder();
        Line($"{words.Of(pack.Title)} ({pack.Id}@{pack.Version})");
        Line($"{words.Validity}: {phrases.Days(pack.From, pack.To)}; {pack.Country}, {pack.Currency}, {pack.TimeZone}; {words.Ranks[pack.Rank]}");
        Line($"{words.Hash}: {hash}").Append('\n');
        Line($"{words.Of(pack.About)}").Append('\n');
        Line($"{words.Figures}");
        foreach (var figure in pack.Figures)
        {
            Line($"  {figure.Id}: {words.Of(figure.Title)}");
            if (figure.Values.Count == 0) Line($"    {words.Open} ({phrases.Unit(figure.Unit)})");
            foreach (var value in figure.Values) Line($"    {phrases.Amount(figure, value)}; {phrases.Place(value)}; {phrases.Days(value.From, value.To)}; {phrases.Rank(value)}: {phrases.Citation(value)}");
        }

        text.Append('\n');
        Line($"{words.Steps}");
        foreach (var (number, step) in pack.Steps.Index()) Line($"  {number + 1}. {words.Of(step.Title)} ({step.Step}). {phrases.Sentence(step)}");
        return text.ToString().TrimEnd('\n');

        StringBuilder Line(FormattableString line) => text.Append(line.ToString(CultureInfo.InvariantCulture)).Append('\n');
    }
}
