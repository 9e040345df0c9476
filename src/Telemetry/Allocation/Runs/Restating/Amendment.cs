using System.Collections.Frozen;
using Telemetry.Allocation.RulePacks;
using Telemetry.Allocation.Runs.Digests;
using Telemetry.Allocation.Runs.Inputs;
using Telemetry.Allocation.Runs.Loads;
using Telemetry.Allocation.Steps;

namespace Telemetry.Allocation.Runs.Restating;

/// <summary>
/// A run's state after a few facts more: (1) the facts are put among those that were known, (2) only loads that they touch are judged again, (3) cells of measured tables lose what the
/// touched emptyings were and gain what they are, (4) the steps are carried out over what changed, (5) only blocks of facts that changed are hashed again.
/// </summary>
internal static class Amendment
{
    /// <returns>Null where the facts touch more than loads, so that everything has to be computed: registers, or emptyings that come into the period or leave it.</returns>
    public static RunState? Of(RulePack pack, RunState state, RunFacts added, RunRequest request)
    {
        // 1.
        if (state.Limits is not { } limits || added.Registers.Any(entry => entry.KnownAt <= request.KnownAt)) return null;
        if (AmendedFacts.Of(pack, state, added, request) is not { } facts) return null;

        // 2.
        var stage = AmendedLoads.Of(state, facts, limits);

        // 3.
        var tables = AmendedTables.Of(pack, request, state, facts, stage);

        // 4.
        var steps = PackRun.Rerun(pack, new PackInputs(request.Period, tables.All, state.Given), state.Steps);

        // 5.
        return state with { Known = facts.Known, Stage = stage, Tables = tables, Digests = AmendedDigests.Of(state.Digests, facts), Steps = steps };
    }

    /// <summary>All facts together; an emptying that comes again stands in the place of the earlier one.</summary>
    public static RunFacts Union(RunFacts known, RunFacts added)
    {
        var again = added.Emptyings.Select(fact => fact.Id).ToFrozenSet(StringComparer.Ordinal);
        return new(
            [.. known.Emptyings.Where(fact => !again.Contains(fact.Id)), .. added.Emptyings], [.. known.Tickets, .. added.Tickets], [.. known.Corrections, .. added.Corrections],
            [.. known.Assessments, .. added.Assessments], [.. known.Registers, .. added.Registers], [.. known.Booked, .. added.Booked]);
    }
}
