using Telemetry.Allocation.Comparisons;
using Telemetry.Allocation.RulePacks;
using Telemetry.Allocation.Tables;

namespace Telemetry.Allocation.Runs.Changes;

/// <summary>
/// What changed between two runs, and why: (1) the facts that are not alike, with reason and actor, (2) the rules where they are others, (3) every line that is not alike, with the facts that
/// speak of its place.
/// </summary>
/// <param name="Rules">Null where pack and parameters are the same.</param>
public sealed record RunChanges(RunResult Before, RunResult After, IReadOnlyList<FactChange> Facts, RuleChange? Rules, IReadOnlyList<ChangedLine> Lines)
{
    public static RunChanges Of(RunResult before, RunResult after)
    {
        // 1. and 2.
        var facts = FactChanges.Of(before, after);

        // 3. A line's dimensions stand in its table, of whichever run has it.
        var dimensions = before.Outcome.Tables.Concat(after.Outcome.Tables).DistinctBy(table => table.Key).ToDictionary(table => table.Key, table => table.Value.Dimensions, StringComparer.Ordinal);
        var places = before.Lines.Concat(after.Lines).DistinctBy(line => line.Id).ToDictionary(line => line.Id, line => line.At, StringComparer.Ordinal);
        return new(
            before, after, facts, RuleChange.Of(before, after),
            [.. LineDifference.Of(before, after).Select(line => new ChangedLine(line, [.. facts.Where(fact => Speaks(fact, dimensions[line.Table], places[line.Line])).Select(fact => fact.Id)]))]);
    }

    /// <summary>A fact speaks of a line when it speaks of none of the line's dimensions otherwise, and of at least one of them.</summary>
    private static bool Speaks(FactChange fact, IReadOnlyList<string> dimensions, Coordinates at)
    {
        var named = false;
        for (var index = 0; index < dimensions.Count; index++)
        {
            if (!fact.Places.TryGetValue(dimensions[index], out var values)) continue;
            if (!values.Contains(at[index])) return false;
            named = true;
        }

        return named || dimensions.Count == 0;
    }
}
