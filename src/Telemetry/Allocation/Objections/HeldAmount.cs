using Telemetry.Allocation.Tables;
using Telemetry.Quantities;

namespace Telemetry.Allocation.Objections;

/// <summary>A line's amount that is not paid while objections to it are open. Two objections to one line hold it once.</summary>
/// <param name="Objections">Ids of the open objections, ordered.</param>
public sealed record HeldAmount(string Run, Period Period, string Line, TableUnit Unit, long Value, string? Debit, string? Credit, IReadOnlyList<string> Objections)
{
    /// <summary>Ordered by run and line.</summary>
    public static IReadOnlyList<HeldAmount> Of(IEnumerable<StandingObjection> objections) =>
    [
        .. objections.Where(one => one.State == ObjectionState.Open).Select(one => one.Objection).GroupBy(one => (one.Run, one.Line))
            .OrderBy(group => group.Key.Run, StringComparer.Ordinal).ThenBy(group => group.Key.Line, StringComparer.Ordinal)
            .Select(group => Of(group.First(), [.. group.Select(one => one.Id).Order(StringComparer.Ordinal)])),
    ];

    private static HeldAmount Of(Objection first, IReadOnlyList<string> ids) => new(first.Run, first.Period, first.Line, first.Unit, first.Value, first.Debit, first.Credit, ids);
}
