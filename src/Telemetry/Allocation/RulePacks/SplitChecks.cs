using System.Globalization;
using Telemetry.Quantities;

namespace Telemetry.Allocation.RulePacks;

/// <summary>Checks that the shares by which a split goes sum to more than 0 and at most 1, at every place on every day on which one of them holds.</summary>
internal static class SplitChecks
{
    public static IEnumerable<string> Violations(RulePack pack)
    {
        var ranks = pack.Sources.DistinctBy(source => source.Id).ToDictionary(source => source.Id, source => source.Rank, StringComparer.Ordinal);
        foreach (var step in pack.Steps.Where(step => step.Step == "split" && step.With is not null))
        {
            var (reference, to) = (step.With!.GetValueOrDefault("shares") ?? "", step.With!.GetValueOrDefault("to") ?? "");
            var figure = pack.Figures.FirstOrDefault(known => reference == Reference(known));
            if (figure is null || figure.Values.Any(value => Fraction.TryParse(value.Value) is null || value.At?.ContainsKey(to) != true)) continue;
            foreach (var violation in OfFigure(figure, to, ranks)) yield return violation;
        }
    }

    private static IEnumerable<string> OfFigure(Figure figure, string to, Dictionary<string, LegalRank> ranks)
    {
        Fraction whole = figure.Unit == FigureUnit.Percent ? 100 : 1;
        string[] parts = [.. figure.Values.Select(value => value.At![to]).Distinct(StringComparer.Ordinal)];
        var places = figure.Values.Select(value => value.At!.Where(at => at.Key != to).OrderBy(at => at.Key, StringComparer.Ordinal).ToList()).DistinctBy(Written, StringComparer.Ordinal).ToList();
        foreach (var place in places)
        {
            foreach (var day in FigureSearch.Turns(figure.Values, DateOnly.MinValue, DateOnly.MaxValue))
            {
                string? At(string part, string dimension) => dimension == to ? part : place.FirstOrDefault(at => at.Key == dimension).Value;
                var held = parts.SelectMany(part => FigureSearch.Prevailing(figure.Values, ranks, day, dimension => At(part, dimension)).Take(1)).ToList();
                var sum = held.Aggregate(Fraction.Zero, (subtotal, value) => subtotal + Fraction.Parse(value.Value));
                if (held.Count > 0 && (sum <= 0 || sum > whole))
                    yield return string.Create(CultureInfo.InvariantCulture, $"figures.{figure.Id}: the shares by {to}{Written(place)} sum to {sum} on {day:yyyy-MM-dd}; let them sum to more than 0 and at most {whole}.");
            }
        }
    }

    private static string Written(IEnumerable<KeyValuePair<string, string>> place) => string.Concat(place.Select(at => $" at {at.Key}={at.Value}"));

    private static string Reference(Figure figure) => FigureBook.FigurePrefix + figure.Id;
}
