using Telemetry.Allocation.Runs.Loads;

namespace Telemetry.Allocation.Runs.Restating;

/// <summary>Loads and emptyings after a few of them were judged again.</summary>
internal static class AmendedLoads
{
    public static LoadStage Of(RunState state, AmendedFacts facts, LoadLimits limits)
    {
        var (before, known, sums) = (state.Stage, facts.Known, state.Stage.Sums);
        var loads = new LoadResult?[known.Standing.Count];
        before.Loads.CopyTo(loads, 0);
        var results = new Dictionary<int, EmptyingResult>();
        var keys = facts.Tickets.Select(ticket => known.Standing[ticket].Key).ToHashSet();
        var assessments = known.Facts.Assessments.Where(one => keys.Contains((one.TicketOwner, one.TicketId))).ToLookup(one => (one.TicketOwner, one.TicketId));
        foreach (var ticket in facts.Tickets)
        {
            sums = sums.With(loads[ticket], -1);
            var judged = LoadStage.Judge(known.Standing[ticket], known.Facts.Emptyings, facts.Covered[ticket], assessments[known.Standing[ticket].Key], limits, state.Calendar);
            loads[ticket] = judged?.Load;
            sums = sums.With(loads[ticket], 1);
            for (var index = 0; index < (judged?.Emptyings.Length ?? 0); index++) results[facts.Covered[ticket][index]] = judged!.Emptyings[index];
        }

        foreach (var place in facts.Emptyings)
        {
            if (known.TicketOf[place] < 0) results[place] = JudgedLoad.Alone(known.Facts.Emptyings[place]);
            sums = sums.With(before.Emptyings[place], state.Known.TicketOf[place] < 0, -1).With(results[place], known.TicketOf[place] < 0, 1);
        }

        return new(loads, facts.Covered, Amended<EmptyingResult>.Of(before.Emptyings, results), sums);
    }
}
