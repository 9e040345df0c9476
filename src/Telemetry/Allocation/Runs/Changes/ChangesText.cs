using System.Globalization;
using System.Text;
using Telemetry.Allocation.Tables;
using Telemetry.Containers;
using Telemetry.Quantities;

namespace Telemetry.Allocation.Runs.Changes;

/// <summary>What changed and why, as plain text in one language.</summary>
public static class ChangesText
{
    public static string Of(RunChanges changes, bool dutch)
    {
        var text = new StringBuilder();
        Line(new($"Run {changes.Before.Id[..8]} → {changes.After.Id[..8]}, {changes.After.Request.Period}", $"Run {changes.Before.Id[..8]} → {changes.After.Id[..8]}, {changes.After.Request.Period}"));
        if (changes.Rules is { } rules) Rules(rules);
        Line(changes.Facts.Count == 0 ? new("Geen feit is anders.", "No fact differs.") : new($"Feiten die anders zijn: {changes.Facts.Count}", $"Facts that differ: {changes.Facts.Count}"));
        foreach (var fact in changes.Facts) Fact(fact);
        Line(changes.Lines.Count == 0 ? new("Geen regel is anders.", "No line differs.") : new($"Regels die anders zijn: {changes.Lines.Count}", $"Lines that differ: {changes.Lines.Count}"));
        foreach (var line in changes.Lines) Changed(line);
        return text.ToString().TrimEnd();

        void Line(Wording words) => text.AppendLine(dutch ? words.Dutch : words.English);

        void Rules(RuleChange rules)
        {
            if (rules.IsPack) Line(new($"Andere regels: {rules.Before} → {rules.After}", $"Other rules: {rules.Before} → {rules.After}"));
            foreach (var (figure, (before, after)) in rules.Parameters) Line(new($"Ingesteld: {figure} {before ?? "–"} → {after ?? "–"}", $"Set: {figure} {before ?? "–"} → {after ?? "–"}"));
        }

        void Fact(FactChange fact)
        {
            var reason = fact.Reason is { Length: > 0 } why ? $"; {(dutch ? "reden" : "reason")}: {why}" : "";
            var actor = fact.Actor is { Length: > 0 } who ? $"; {(dutch ? "door" : "by")} {who}" : "";
            text.AppendLine(CultureInfo.InvariantCulture, $"  {Sign(fact.Kind)} {(dutch ? fact.What.Dutch : fact.What.English)}{reason}{actor}{(fact.KnownAt is { } at ? $" ({Amsterdam.Text(at)})" : "")}");
        }

        void Changed(ChangedLine line)
        {
            var (before, after, difference) = (Amount(line.Line.Before, line.Line.Unit), Amount(line.Line.After, line.Line.Unit), Amount(line.Line.Difference, line.Line.Unit));
            var because = line.Facts.Count == 0 ? "" : $"  ← {string.Join(", ", line.Facts)}";
            text.AppendLine(CultureInfo.InvariantCulture, $"  {line.Line.Line}: {before} → {after} ({(line.Line.Difference > 0 ? "+" : "")}{difference}){because}");
        }
    }

    private static string Sign(FactChangeKind kind) => kind switch { FactChangeKind.Added => "+", FactChangeKind.Gone => "−", _ => "~" };

    /// <summary>Grams as they are, money with two decimals; a line that was not there is a dash, which is not 0.</summary>
    private static string Amount(long? value, TableUnit unit) => value is not { } number ? "–"
        : unit == TableUnit.MinorUnit ? Fraction.Of(number, 100).ToFixed(2)
        : unit == TableUnit.Gram ? string.Create(CultureInfo.InvariantCulture, $"{number} g")
        : number.ToString(CultureInfo.InvariantCulture);
}
