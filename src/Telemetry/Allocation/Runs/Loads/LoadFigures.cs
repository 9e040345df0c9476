using System.Globalization;
using Telemetry.Allocation.RulePacks;
using Telemetry.Quantities;

namespace Telemetry.Allocation.Runs.Loads;

/// <summary>Figures as they are in force for one load: of its stream, on the day of its weighing.</summary>
internal sealed class LoadFigures(RulePack pack, IReadOnlyDictionary<string, IReadOnlyList<FigureValue>> given)
{
    private readonly Dictionary<string, LegalRank> ranks = pack.Sources.ToDictionary(source => source.Id, source => source.Rank, StringComparer.Ordinal);

    /// <exception cref="PackRefusedException">No value holds that day, or two that differ.</exception>
    public Fraction ValueOf(string figure, DateOnly day, string stream)
    {
        var prevailing = FigureSearch.Prevailing(given.GetValueOrDefault(figure) ?? [], ranks, day, At);
        if (prevailing.Count == 0) prevailing = FigureSearch.Prevailing(pack.Figures.Single(one => one.Id == figure).Values, ranks, day, At);
        var numbers = prevailing.Select(value => FigureSearch.Number(figure, value)).Distinct().ToList();
        return numbers.Count == 1 ? numbers[0] : throw new PackRefusedException(string.Create(
            CultureInfo.InvariantCulture,
            $"figures.{figure}: has {(numbers.Count == 0 ? "no value" : $"the values {string.Join(" and ", numbers)}")} on {day:yyyy-MM-dd} for stream '{stream}', by which its loads are judged; give one with --set {figure}=VALUE, or enter it in the register of rates."));

        string? At(string dimension) => dimension == "stream" ? stream : null;
    }
}
