using Telemetry.Allocation.RulePacks;
using Telemetry.Allocation.Tables;

namespace Telemetry.Allocation.Runs;

/// <summary>Every cell of every table as a line that can be pointed at.</summary>
internal static class RunLines
{
    public static string IdOf(Table table, Coordinates at) => table.Dimensions.Count == 0 ? table.Name : $"{table.Name}/{at}";

    /// <summary>By table and coordinates, in ordinal order.</summary>
    public static IReadOnlyList<RunLine> Of(PackOutcome outcome) =>
        [.. outcome.Tables.OrderBy(table => table.Key, StringComparer.Ordinal).SelectMany(table => Of(table.Value, outcome.MadeBy.GetValueOrDefault(table.Key) ?? table.Key))];

    private static IEnumerable<RunLine> Of(Table table, string step) =>
        table.Cells.Select(cell => new RunLine(IdOf(table, cell.At), table.Name, cell.At, table.Unit, cell.Value, step));
}
