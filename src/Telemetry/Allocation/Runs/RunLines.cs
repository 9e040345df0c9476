using Telemetry.Allocation.RulePacks;
using Telemetry.Allocation.Tables;

namespace Telemetry.Allocation.Runs;

/// <summary>Every cell of every table as a line that can be pointed at.</summary>
internal static class RunLines
{
    public static string IdOf(Table table, Coordinates at) => table.Dimensions.Count == 0 ? table.Name : $"{table.Name}/{at}";

    /// <param name="earlier">Lines of a run before, in their order; lines that say the same are taken from it.</param>
    /// <returns>By table and coordinates, in ordinal order.</returns>
    public static IReadOnlyList<RunLine> Of(PackOutcome outcome, IReadOnlyList<RunLine> earlier)
    {
        var lines = new List<RunLine>(outcome.Tables.Sum(table => table.Value.Cells.Count));
        var next = 0;
        foreach (var (name, table) in outcome.Tables.OrderBy(table => table.Key, StringComparer.Ordinal))
        {
            var step = outcome.MadeBy.GetValueOrDefault(name) ?? name;
            while (next < earlier.Count && string.CompareOrdinal(earlier[next].Table, name) < 0) next++;
            foreach (var cell in table.Cells)
            {
                while (next < earlier.Count && earlier[next].Table == name && earlier[next].At < cell.At) next++;
                var same = next < earlier.Count && earlier[next] is var line && line.Value == cell.Value && line.Table == name && line.Step == step && line.At == cell.At ? line : null;
                lines.Add(same ?? new(IdOf(table, cell.At), name, cell.At, table.Unit, cell.Value, step));
            }
        }

        return lines;
    }
}
