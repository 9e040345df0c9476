using Telemetry.Allocation.RulePacks;
using Telemetry.Allocation.Tables;

namespace Telemetry.Allocation.Runs;

/// <summary>Every cell of every table as a line that can be pointed at.</summary>
internal static class RunLines
{
    public static string IdOf(Table table, Coordinates at) => table.Dimensions.Count == 0 ? table.Name : $"{table.Name}/{at}";

    /// <param name="previous">A run that this one follows, whose lines are taken over where they say the same; null for none.</param>
    /// <returns>By table and coordinates, in ordinal order.</returns>
    public static IReadOnlyList<RunLine> Of(PackOutcome outcome, RunResult? previous)
    {
        var lines = new List<RunLine>(outcome.Tables.Sum(table => table.Value.Cells.Count));
        var places = Places(previous?.Outcome);
        foreach (var (name, table) in InOrder(outcome))
        {
            var step = outcome.MadeBy.GetValueOrDefault(name) ?? name;
            var (next, end) = places.GetValueOrDefault(name);
            if (end > next && previous!.Lines[next].Step != step) next = end;
            if (end > next && ReferenceEquals(table, previous!.Outcome.Tables[name]))
            {
                for (; next < end; next++) lines.Add(previous.Lines[next]);
                continue;
            }

            foreach (var cell in table.Cells)
            {
                while (next < end && previous!.Lines[next].At < cell.At) next++;
                var same = next < end && previous!.Lines[next] is var line && line.Value == cell.Value && line.At == cell.At ? line : null;
                lines.Add(same ?? new(IdOf(table, cell.At), name, cell.At, table.Unit, cell.Value, step));
            }
        }

        return lines;
    }

    /// <summary>Where the lines of each table begin and end.</summary>
    private static Dictionary<string, (int From, int To)> Places(PackOutcome? outcome)
    {
        var places = new Dictionary<string, (int From, int To)>(StringComparer.Ordinal);
        var from = 0;
        foreach (var (name, table) in outcome is null ? [] : InOrder(outcome)) places.Add(name, (from, from += table.Cells.Count));
        return places;
    }

    private static IEnumerable<KeyValuePair<string, Table>> InOrder(PackOutcome outcome) => outcome.Tables.OrderBy(table => table.Key, StringComparer.Ordinal);
}
