using Telemetry.Allocation.Tables;

namespace Telemetry.Allocation.Steps;

/// <summary>The place of a cell's class in an order that a pack states.</summary>
public static class ClassRanks
{
    /// <exception cref="RulePacks.PackRefusedException">When asked: the class is not in the order.</exception>
    public static Func<Cell, int> Of(StepInput input, string table, string dimension, IReadOnlyList<string> order)
    {
        var position = Projection.Position(input[table].Dimensions, dimension);
        var ranks = order.Index().ToDictionary(known => known.Item, known => known.Index, StringComparer.Ordinal);
        return cell => ranks.TryGetValue(cell.At[position], out var rank) ? rank
            : throw input.Refusal(table, cell.At, $"the {dimension} '{cell.At[position]}' is not known; it is one of {string.Join(", ", order)}. Correct the entry, or add it to the pack.");
    }
}
