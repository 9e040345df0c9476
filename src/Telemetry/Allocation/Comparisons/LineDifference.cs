using Telemetry.Allocation.Runs;
using Telemetry.Allocation.Tables;

namespace Telemetry.Allocation.Comparisons;

/// <summary>A line that two runs do not have alike.</summary>
/// <param name="Line">Id of the line.</param>
/// <param name="Before">Null where the first run has no such line, which is not 0.</param>
/// <param name="After">Null where the second has none.</param>
public sealed record LineDifference(string Line, string Table, TableUnit Unit, long? Before, long? After)
{
    public long Difference => (After ?? 0) - (Before ?? 0);

    /// <summary>Ordered by line; lines that are alike are left out.</summary>
    public static IReadOnlyList<LineDifference> Of(RunResult before, RunResult after)
    {
        var old = before.Lines.ToDictionary(line => line.Id, StringComparer.Ordinal);
        var now = after.Lines.ToDictionary(line => line.Id, StringComparer.Ordinal);
        return
        [
            .. old.Keys.Union(now.Keys, StringComparer.Ordinal).Order(StringComparer.Ordinal)
                .Where(id => old.GetValueOrDefault(id)?.Value != now.GetValueOrDefault(id)?.Value)
                .Select(id => Of(id, old.GetValueOrDefault(id), now.GetValueOrDefault(id))),
        ];
    }

    private static LineDifference Of(string id, RunLine? before, RunLine? after) => new(id, (after ?? before)!.Table, (after ?? before)!.Unit, before?.Value, after?.Value);
}
