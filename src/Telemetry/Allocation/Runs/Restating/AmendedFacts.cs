using System.Collections.Frozen;
using Telemetry.Allocation.RulePacks;
using Telemetry.Allocation.Runs.Digests;
using Telemetry.Allocation.Runs.Postings;

namespace Telemetry.Allocation.Runs.Restating;

/// <summary>Facts with some more among them, and what they touch.</summary>
/// <param name="Tickets">Places of tickets whose load must be judged again.</param>
/// <param name="Emptyings">Places of emptyings whose result may differ.</param>
/// <param name="Covered">For each ticket the emptyings it covers now.</param>
internal sealed record AmendedFacts(KnownFacts Known, IReadOnlySet<int> Tickets, IReadOnlySet<int> Emptyings, int[][] Covered)
{
    /// <summary>Null where an emptying would come into the period or leave it.</summary>
    public static AmendedFacts? Of(RulePack pack, RunState state, RunFacts added, RunRequest request)
    {
        var (known, bytes) = (state.Known, new CanonicalBytes());
        var corrections = FactKeys.Once("corrections", [.. known.Facts.Corrections, .. added.Corrections.Where(one => one.KnownAt <= request.KnownAt)], one => one.Id, one => FactBytes.Write(bytes, one).TakeText());
        var changes = new TicketChanges(known, state.Calendar, pack.Loads!.Streams.ToFrozenSet(StringComparer.Ordinal), corrections);
        foreach (var ticket in added.Tickets.Where(ticket => ticket.KnownAt <= request.KnownAt)) changes.Add(ticket);
        foreach (var correction in added.Corrections.Where(one => one.KnownAt <= request.KnownAt)) changes.Correct(correction);
        foreach (var assessment in added.Assessments.Where(one => one.KnownAt <= request.KnownAt)) changes.Touch((assessment.TicketOwner, assessment.TicketId));
        if (!changes.KeepsPeriod(state.Stage.Covered, known.Standing)) return null;

        var links = new CoverChanges(known, state.Stage.Covered, changes, state.Calendar);
        foreach (var emptying in added.Emptyings)
            if (!links.Amend(emptying)) return null;

        var facts = new RunFacts(
            Amended<EmptyingFact>.Of(known.Facts.Emptyings, links.Facts), [.. changes.Order.Select(place => changes.Standing[place].Fact)],
            [.. corrections.Where(one => changes.PlaceOf((one.TicketOwner, one.TicketId)) is not null)],
            FactKeys.Once("assessments", [.. known.Facts.Assessments, .. added.Assessments.Where(one => one.KnownAt <= request.KnownAt && changes.PlaceOf((one.TicketOwner, one.TicketId)) is not null)], KnownFacts.KeyOf, one => FactBytes.Write(bytes, one).TakeText()),
            known.Facts.Registers,
            FactKeys.Once("booked", known.Facts.Booked.Concat(added.Booked).Where(posting => Standings.Counts(posting, pack, request)), KnownFacts.KeyOf, posting => FactBytes.Write(bytes, posting).TakeText()));
        return new(new(facts, changes.Standing, links.TicketOf, [.. changes.Order]), links.Tickets, links.Emptyings, links.Covered);
    }
}
