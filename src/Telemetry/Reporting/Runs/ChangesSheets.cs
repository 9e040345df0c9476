using System.Globalization;
using Telemetry.Allocation.Runs.Changes;
using Telemetry.Allocation.Tables;
using Telemetry.Containers;
using Telemetry.Quantities;
using Telemetry.Reporting.Sheets;

namespace Telemetry.Reporting.Runs;

/// <summary>What changed between two runs, and why: facts with reason and actor, rules, and every line before and after.</summary>
public static class ChangesSheets
{
    private static readonly Wording Facts = new("Feiten die anders zijn", "Facts that differ");
    private static readonly Wording Rules = new("Regels die anders zijn", "Rules that differ");
    private static readonly Wording Lines = new("Bedragen en massa's die anders zijn", "Amounts and masses that differ");

    public static IReadOnlyList<SheetGroup> Of(RunChanges changes, PublishedRun after, ReportLanguage language)
    {
        var names = new RunNames(after, language);
        var units = changes.Lines.Select(line => line.Line.Unit).Distinct().OrderDescending();
        SheetGroup[] groups =
        [
            new("facts", Facts.In(language), "", [FactSheet(changes, language)]),
            new("rules", Rules.In(language), "", changes.Rules is { } rules ? [RuleSheet(rules, language)] : []),
            new("lines", Lines.In(language), "", [.. units.Select(unit => LineSheet(changes, unit, names, language))]),
        ];
        return [.. groups.Where(group => group.Sheets.Count > 0)];
    }

    private static Sheet FactSheet(RunChanges changes, ReportLanguage language)
    {
        SheetColumn[] columns =
        [
            Text("Wat", "What", language), Text("Hoe", "How", language), Text("Reden of bron", "Reason or source", language), Text("Door", "By", language),
            new(new Wording("Bekend sinds", "Known since").In(language), SheetKind.Moment), Text("Kenmerk", "Id", language),
        ];
        return new("changed-facts", Facts.In(language), "", columns,
            [.. changes.Facts.Select(fact => SheetRow.Of(fact.What.In(language), Word(fact.Kind).In(language), fact.Reason, fact.Actor, fact.KnownAt is { } known ? known : SheetCell.Unknown, fact.Id))], [], []);
    }

    private static Sheet RuleSheet(RuleChange rules, ReportLanguage language)
    {
        SheetColumn[] columns = [Text("Regel", "Rule", language), Text("Was", "Before", language), Text("Is", "After", language)];
        var pack = rules.IsPack ? [SheetRow.Of(RunTerms.Pack.In(language), rules.Before, rules.After)] : Array.Empty<SheetRow>();
        return new("changed-rules", Rules.In(language), "", columns, [.. pack, .. rules.Parameters.Select(one => SheetRow.Of(one.Key, one.Value.Before, one.Value.After))], [], []);
    }

    private static Sheet LineSheet(RunChanges changes, TableUnit unit, RunNames names, ReportLanguage language)
    {
        var titles = new TableTitles(changes.After.Pack, language);
        var currency = changes.After.Pack.Currency;
        SheetColumn[] columns =
        [
            Text("Tabel", "Table", language), Text("Waar", "Where", language), Number("Was", "Before"), Number("Is", "After"), Number("Verschil", "Difference"), Text("Door welke feiten", "By which facts", language),
            new(new Wording("Regel", "Line").In(language), SheetKind.Code, FilesOnly: true),
        ];
        var rows = changes.Lines.Where(line => line.Line.Unit == unit).Select(line => SheetRow.Of(
            titles.Of(line.Line.Table), Place(changes, line, names), line.Line.Before, line.Line.After, line.Line.Difference,
            line.Facts.Count == 0 ? new Wording("regels of verdeling", "rules or sharing").In(language) : Because(line.Facts, language), line.Line.Line));
        return new(Sheet.IdOf($"changed-lines-{unit}"), $"{Lines.In(language)}: {RunVocabulary.Of(unit).In(language).ToLowerInvariant()}", "", columns, [.. rows], [], []);

        SheetColumn Number(string dutch, string english) => RunUnits.Column(new Wording(dutch, english).In(language), unit, currency);
    }

    private static string Place(RunChanges changes, ChangedLine line, RunNames names)
    {
        var table = changes.After.Outcome.Tables.GetValueOrDefault(line.Line.Table) ?? changes.Before.Outcome.Tables[line.Line.Table];
        var parts = line.Line.Line.Length > table.Name.Length ? line.Line.Line[(table.Name.Length + 1)..].Split('/') : [];
        return string.Join(", ", parts.Select((part, place) => names.Of(place < table.Dimensions.Count && parts.Length == table.Dimensions.Count ? table.Dimensions[place] : "", part)));
    }

    /// <summary>The first few; the files of the facts have them all.</summary>
    private static string Because(IReadOnlyList<string> facts, ReportLanguage language) =>
        string.Join("; ", facts.Take(3)) + (facts.Count > 3 ? string.Format(CultureInfo.InvariantCulture, new Wording("; en {0} meer", "; and {0} more").In(language), facts.Count - 3) : "");

    private static Wording Word(FactChangeKind kind) => kind switch
    {
        FactChangeKind.Added => new("erbij gekomen", "added"),
        FactChangeKind.Altered => new("zegt iets anders", "says something else"),
        _ => new("telt niet meer", "no longer counts"),
    };

    private static SheetColumn Text(string dutch, string english, ReportLanguage language) => new(new Wording(dutch, english).In(language));
}
