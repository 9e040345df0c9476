using Telemetry.Allocation.RulePacks;
using Telemetry.Allocation.Runs.Inputs;
using Telemetry.Allocation.Runs.Loads;
using Telemetry.Allocation.Steps;
using Telemetry.Allocation.Tables;

namespace Telemetry.Allocation.Runs.Restating;

/// <summary>The tables of a run after some of its emptyings changed. Registers did not change, and what is booked is read anew.</summary>
internal static class AmendedTables
{
    public static RunTables Of(RulePack pack, RunRequest request, RunState state, AmendedFacts facts, LoadStage stage)
    {
        var others = new Dictionary<string, Table>(state.Tables.Others, StringComparer.Ordinal);
        var plan = new Lazy<PackPlan>(() => PackPlan.Of(pack));
        foreach (var input in pack.Inputs.Where(BookedTable.IsBooked)) others[input.Table] = RunTables.Filled(BookedTable.Of(input, pack, plan.Value, facts.Known.Facts.Booked), input, request);
        return new(
            state.Tables.Measured.ToDictionary(table => table.Key, table => table.Value.With(Changes(table.Value.Input, state, facts, stage)), StringComparer.Ordinal),
            others);
    }

    private static IEnumerable<(Coordinates At, long Value, int Count)> Changes(PackInput input, RunState state, AmendedFacts facts, LoadStage stage)
    {
        var quantity = MeasuredTable.QuantityOf(input);
        foreach (var place in facts.Emptyings)
        {
            if (quantity(state.Stage.Emptyings[place]) is { } was) yield return (At(state.Stage.Emptyings[place], state.Known, place), -was, -1);
            if (quantity(stage.Emptyings[place]) is { } now) yield return (At(stage.Emptyings[place], facts.Known, place), now, 1);
        }

        Coordinates At(EmptyingResult emptying, KnownFacts known, int place)
        {
            var load = known.TicketOf[place] is >= 0 and var ticket ? known.Standing[ticket] : null;
            return new([.. input.Dimensions.Select(dimension => state.Places.ValueOf(dimension, emptying, load))]);
        }
    }
}
