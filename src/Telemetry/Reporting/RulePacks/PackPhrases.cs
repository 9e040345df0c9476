using System.Globalization;
using System.Text.RegularExpressions;
using Telemetry.Allocation.Registers;
using Telemetry.Allocation.RulePacks;
using Telemetry.Allocation.Steps;
using Telemetry.Containers;

namespace Telemetry.Reporting.RulePacks;

/// <summary>The parts of a rule pack as a person reads them, in one language: used alike by the page, the terminal and the comparison of versions.</summary>
internal sealed class PackPhrases(RulePack pack, PackWords words)
{
    private static readonly Dictionary<string, Wording> Columns =
        RegisterDefinitions.All.SelectMany(register => register.Columns).DistinctBy(column => column.Name).ToDictionary(column => column.Name, column => column.Title, StringComparer.Ordinal);

    private readonly Dictionary<string, Figure> figures = pack.Figures.DistinctBy(figure => figure.Id).ToDictionary(figure => figure.Id, StringComparer.Ordinal);
    private readonly Dictionary<string, PackSource> sources = pack.Sources.DistinctBy(source => source.Id).ToDictionary(source => source.Id, StringComparer.Ordinal);

    public static string Day(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    public string Days(DateOnly from, DateOnly? to) => to is { } last ? $"{Day(from)} {words.Until} {Day(last)}" : $"{Day(from)}, {words.NoEnd}";

    public string Unit(FigureUnit unit) => string.Format(CultureInfo.InvariantCulture, words.Units[unit], pack.Currency);

    /// <summary>Exact, as in the pack; with a comma in Dutch.</summary>
    public string Number(string exact) => words.Language == ReportLanguage.Dutch ? exact.Replace('.', ',') : exact;

    public string Amount(Figure figure, FigureValue value) =>
        figure.Unit is FigureUnit.Factor or FigureUnit.Share ? Number(value.Value) : $"{Number(value.Value)} {Unit(figure.Unit)}";

    public string Place(FigureValue value) => value.At is { Count: > 0 } at ? Pairs(at.ToDictionary(place => Dimension(place.Key), place => place.Value), ": ") : words.Everywhere;

    public string Rank(FigureValue value) => sources.TryGetValue(value.Source, out var source) ? words.Ranks[source.Rank] : "–";

    public string Citation(FigureValue value) => sources.TryGetValue(value.Source, out var source) ? words.Of(source.Citation) : value.Source;

    public string Filter(PackInput input) => string.Join("; ", Parts(input));

    public string Dimensions(PackInput input) => input.Dimensions.Count == 0 ? words.Whole : string.Join(", ", input.Dimensions.Select(Dimension));

    /// <summary>As the registers call the column, where they have it.</summary>
    public string Dimension(string name) => words.Dimensions.GetValueOrDefault(name) ?? (Columns.TryGetValue(name, out var title) ? words.Of(title) : name);

    /// <summary>A dimension, or a fixed account without its quotes.</summary>
    public string Account(string account) => account.StartsWith('\'') ? account.Trim('\'') : Dimension(account);

    /// <summary>The sentence of its kind of step, with figures by their titles.</summary>
    public string Sentence(PackStep step)
    {
        var sentence = StepCatalogue.Find(step.Step) is { } kind ? words.Of(kind.Sentence(new(Spoken(step, kind)))) : $"{step.Step}: {Pairs(step.In, "=")} → {Pairs(step.Out, "=")}";
        return Regex.Replace(sentence, "figure:([A-Za-z0-9-]+)", match => figures.TryGetValue(match.Groups[1].Value, out var figure) ? $"“{words.Of(figure.Title)}”" : match.Value);
    }

    public string FigureTitle(string? id) => id is null ? "–" : figures.TryGetValue(id, out var figure) ? words.Of(figure.Title) : id;

    /// <summary>The step with its dimensions as people call them.</summary>
    private PackStep Spoken(PackStep step, IStep kind)
    {
        var named = kind.Names.With.Where(name => name.Kind == StepNameKind.Dimension || name.Name == "by").Select(name => name.Name).ToHashSet(StringComparer.Ordinal);
        return step with
        {
            With = step.With?.ToDictionary(
                word => word.Key, word => named.Contains(word.Key) ? string.Join(", ", StepWords.List(word.Value).Select(Dimension)) : word.Value, StringComparer.Ordinal),
        };
    }

    private static string Pairs(IReadOnlyDictionary<string, string> pairs, string between) =>
        string.Join(", ", pairs.OrderBy(pair => pair.Key, StringComparer.Ordinal).Select(pair => $"{pair.Key}{between}{pair.Value}"));

    private IEnumerable<string> Parts(PackInput input)
    {
        if (input.Where is { Count: > 0 } where) yield return Pairs(where, ": ");
        if (!input.Required) yield return words.MayBeEmpty;
    }
}
