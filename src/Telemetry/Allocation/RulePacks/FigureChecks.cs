using System.Globalization;
using Telemetry.Quantities;

namespace Telemetry.Allocation.RulePacks;

/// <summary>Checks the figures of a pack: exact numbers with a source and days, and never two of the same standing at the same place on the same day.</summary>
internal static class FigureChecks
{
    public static IEnumerable<string> Violations(RulePack pack)
    {
        var ranks = pack.Sources.DistinctBy(source => source.Id).ToDictionary(source => source.Id, source => source.Rank, StringComparer.Ordinal);
        return
        [
            .. DuplicateChecks.Violations("figures", pack.Figures.Select(figure => figure.Id)),
            .. pack.Figures.SelectMany(figure => figure.Values.SelectMany((value, index) => OfValue(figure, value, index, ranks))),
            .. pack.Figures.SelectMany(figure => Overlaps(figure, ranks)),
        ];
    }

    private static IEnumerable<string> OfValue(Figure figure, FigureValue value, int index, Dictionary<string, LegalRank> ranks)
    {
        var place = Text($"figures.{figure.Id}.values[{index}]");
        if (value.To < value.From) yield return Text($"{place}.to: {value.To:yyyy-MM-dd} lies before from {value.From:yyyy-MM-dd}; write the last day on which it holds, or leave it out.");
        if (!ranks.ContainsKey(value.Source)) yield return $"{place}.source: no source '{value.Source}'; add it to sources with its citation and rank.";
        if (Fraction.TryParse(value.Value) is not { } number)
            yield return $"{place}.value: '{value.Value}' is not an exact number; write a decimal with a point (261.07) or a fraction (17/120).";
        else if (number < 0 && figure.Unit != FigureUnit.Factor)
            yield return $"{place}.value: {value.Value} is negative; a rate, share or limit is 0 or more.";
        else if ((figure.Unit == FigureUnit.Share && number > 1) || (figure.Unit == FigureUnit.Percent && number > 100))
            yield return $"{place}.value: {value.Value} is more than the whole; write a share of at most 1 or at most 100 percent.";
        foreach (var (dimension, at) in value.At ?? new Dictionary<string, string>())
            if (dimension.Length == 0 || at.Length == 0) yield return $"{place}.at: '{dimension}' = '{at}' is no place; write a dimension and its value.";
    }

    private static IEnumerable<string> Overlaps(Figure figure, Dictionary<string, LegalRank> ranks)
    {
        if (!Enum.IsDefined(figure.Unit)) yield return $"figures.{figure.Id}.unit: '{figure.Unit}' is not known; write one of {string.Join(", ", Enum.GetNames<FigureUnit>())}.";
        foreach (var alike in figure.Values.Where(value => value.To is null || value.To >= value.From).GroupBy(value => (Place(value), ranks.GetValueOrDefault(value.Source))))
        {
            FigureValue[] inTime = [.. alike.OrderBy(value => value.From)];
            for (var i = 1; i < inTime.Length; i++)
            {
                var (earlier, later) = (inTime[i - 1], inTime[i]);
                if (earlier.To is null || earlier.To >= later.From)
                    yield return Text($"figures.{figure.Id}: {earlier.Value} from {earlier.From:yyyy-MM-dd} and {later.Value} from {later.From:yyyy-MM-dd} overlap{alike.Key.Item1} with the same rank; end the earlier one on {later.From.AddDays(-1):yyyy-MM-dd}, or keep one of them.");
            }
        }
    }

    private static string Place(FigureValue value) =>
        value.At is null or { Count: 0 } ? "" : $" at {string.Join(", ", value.At.OrderBy(at => at.Key, StringComparer.Ordinal).Select(at => $"{at.Key}={at.Value}"))}";

    private static string Text(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
}
