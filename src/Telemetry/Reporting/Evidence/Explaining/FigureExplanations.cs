using Telemetry.Allocation.Registers;
using Telemetry.Allocation.RulePacks;
using Telemetry.Allocation.Runs;
using Telemetry.Allocation.Tables;
using Telemetry.Reporting.RulePacks;

namespace Telemetry.Reporting.Evidence.Explaining;

/// <summary>The figures that a step went by for one cell: title, value, days and source.</summary>
internal sealed class FigureExplanations(RunResult run, ExplainWords words)
{
    private readonly PackPhrases phrases = new(run.Pack, PackWords.Of(words.Language));
    private readonly Dictionary<string, LegalRank> ranks = run.Pack.Sources.ToDictionary(source => source.Id, source => source.Rank, StringComparer.Ordinal);

    private readonly Lazy<IReadOnlyDictionary<string, IReadOnlyList<FigureValue>>> given = new(() => GivenFigures.Of(run.Pack, run.Request, RegisterBook.Of(run.Known.Registers)));

    public string Sentence(PackStep step) => phrases.Sentence(step);

    /// <param name="dimensions">Of the table of the cell.</param>
    public IEnumerable<ExplainedDetail> Of(PackStep step, IReadOnlyList<string> dimensions, Coordinates at)
    {
        foreach (var (_, reference) in (step.With ?? new Dictionary<string, string>()).OrderBy(name => name.Key, StringComparer.Ordinal))
        {
            if (reference.StartsWith(FigureBook.FigurePrefix, StringComparison.Ordinal))
                foreach (var detail in OfFigure(reference[FigureBook.FigurePrefix.Length..], dimensions, at)) yield return detail;
            else if (reference.StartsWith(FigureBook.DerivedPrefix, StringComparison.Ordinal) && Derived(reference[FigureBook.DerivedPrefix.Length..], dimensions, at) is { } derived)
                yield return derived;
        }
    }

    private IEnumerable<ExplainedDetail> OfFigure(string id, IReadOnlyList<string> dimensions, Coordinates at)
    {
        if (run.Pack.Figures.FirstOrDefault(figure => figure.Id == id) is not { } figure) return [];
        var day = new CellDays(dimensions, run.Request.Period).Of(at).First;
        var prevailing = FigureSearch.Prevailing(given.Value.GetValueOrDefault(id) ?? [], ranks, day, Place);
        if (prevailing.Count == 0) prevailing = FigureSearch.Prevailing(figure.Values, ranks, day, Place);

        // A set of figures, such as the parts of a split, has no value at the cell itself: then all that hold that day are shown.
        if (prevailing.Count == 0) prevailing = [.. figure.Values.Where(value => value.From <= day && !(value.To < day))];
        return prevailing.Select(value => new ExplainedDetail(words.Figure, $"{words.Of(figure.Title)}: {phrases.Amount(figure, value)}{Where(value)}; {phrases.Days(value.From, value.To)}; {words.Source}: {Source(value)}"));

        string? Place(string dimension)
        {
            for (var i = 0; i < dimensions.Count; i++)
                if (dimensions[i] == dimension) return at[i];
            return null;
        }
    }

    private string Where(FigureValue value) => value.At is { Count: > 0 } ? $" ({phrases.Place(value)})" : "";

    private string Source(FigureValue value) => value.Source == GivenFigures.Request ? words.Given : $"{phrases.Citation(value)} ({phrases.Rank(value)})";

    private ExplainedDetail? Derived(string name, IReadOnlyList<string> dimensions, Coordinates at)
    {
        if (!run.Outcome.Figures.TryGetValue(name, out var figure) || figure.Dimensions.Any(dimension => !dimensions.Contains(dimension))) return null;
        var place = Projection.Of(dimensions, figure.Dimensions).Of(at);
        return figure.Values.TryGetValue(place, out var value) ? new(words.Figure, $"{name}: {phrases.Number(value.ToString())} {phrases.Unit(figure.Unit)}") : null;
    }
}
