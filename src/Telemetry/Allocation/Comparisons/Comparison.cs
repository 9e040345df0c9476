using Telemetry.Allocation.Runs;
using Telemetry.Containers;

namespace Telemetry.Allocation.Comparisons;

/// <summary>Runs of one period side by side; the first is what the others are compared with.</summary>
/// <param name="Parties">Ordered by subject, dimension, side and id.</param>
public sealed record Comparison(IReadOnlyList<ComparedRun> Runs, IReadOnlyList<ComparedParty> Parties, IReadOnlyList<ComparedTotal> Totals)
{
    /// <param name="runs">One or more.</param>
    public static Comparison Of(IReadOnlyList<(Wording Title, RunResult Result)> runs)
    {
        var figures = runs.Select(run => PartyFigures.Of(run.Result)).ToList();
        var totals = runs.Select(run => PartyFigures.Totals(run.Result)).ToList();
        var parties = figures.SelectMany(one => one.Keys).Distinct().Order()
            .Select(figure => new ComparedParty(figure, [.. figures.Select(one => one.TryGetValue(figure, out var value) ? value : (long?)null)])).ToList();
        return new(
            [.. runs.Select(run => new ComparedRun(run.Title, run.Result.Id, $"{run.Result.Pack.Id} {run.Result.Pack.Version}"))],
            parties,
            [
                .. parties.GroupBy(row => (row.Figure.Subject, row.Figure.Unit, row.Figure.Dimension)).Select(group => new ComparedTotal(
                    group.Key.Subject, group.Key.Unit, group.Key.Dimension, [.. totals.Select(one => one.TryGetValue((group.Key.Subject, group.Key.Unit), out var value) ? value : (long?)null)],
                    [.. runs.Select((_, run) => group.Sum(row => row.Difference(run)))])),
            ]);
    }

    /// <summary>Rows in which a run differs from the first, the largest difference of each subject first.</summary>
    public IReadOnlyList<ComparedParty> Changes(int run) =>
    [
        .. Parties.Where(row => row.Difference(run) != 0)
            .OrderBy(row => row.Figure.Subject, StringComparer.Ordinal).ThenBy(row => row.Figure.Dimension, StringComparer.Ordinal)
            .ThenByDescending(row => row.Gain(run) ?? row.Difference(run)).ThenBy(row => row.Figure),
    ];
}
