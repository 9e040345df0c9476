using Telemetry.Allocation.Registers;
using Telemetry.Allocation.RulePacks;
using Telemetry.Allocation.Runs;
using Telemetry.Allocation.Runs.Inputs;
using Telemetry.Allocation.Tables;

namespace Telemetry.Allocation.Comparisons.Keys;

/// <summary>What each municipality weighs under a key, at each place of a measured table. Nobody has a weight where nothing of theirs was emptied: a register may know the whole country.</summary>
internal static class KeyWeights
{
    /// <param name="dimensions">Of the measured table; municipality is one of them.</param>
    /// <exception cref="PackRefusedException">A municipality that was emptied has no inhabitants in the register: 0 would take its whole share away unseen.</exception>
    public static Table Of(KeySource source, IReadOnlyList<string> dimensions, RunState state, RunRequest request)
    {
        if (source.Key != AllocationKey.Inhabitants) return Measured(new("weights", source.From, source.Unit, dimensions, source.Title), state);
        var served = Measured(new("weights", KeySource.Of(AllocationKey.Emptyings).From, TableUnit.Emptying, dimensions, source.Title), state);
        var persons = RegisterTables.Of(new("persons", source.From, source.Unit, [KeyedTable.Claimant], source.Title), RegisterBook.Of(state.Known.Facts.Registers), request.Period, request.KnownAt)
            .Cells.ToDictionary(cell => cell.At[0], cell => cell.Value, StringComparer.Ordinal);
        var who = Projection.Position(dimensions, KeyedTable.Claimant);
        return served with
        {
            Unit = source.Unit,
            Cells = [.. served.Cells.Select(cell => cell with { Value = persons.TryGetValue(cell.At[who], out var count) ? count : throw Unknown(cell.At[who], request) })],
        };
    }

    private static Table Measured(PackInput input, RunState state) =>
        MeasuredTable.Of(input, state.Stage.Emptyings, Grouping.Of(input.Dimensions, state.Stage.Emptyings, state.Known, state.Places)).Table;

    private static PackRefusedException Unknown(string municipality, RunRequest request) =>
        new($"key: register inhabitants has nothing for '{municipality}' in {request.Period}; import it with 'telemetry registers import', or choose another key.");
}
