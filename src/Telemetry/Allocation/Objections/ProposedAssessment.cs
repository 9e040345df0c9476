using Telemetry.Allocation.Runs;
using Telemetry.Quality;
using Telemetry.Quantities;

namespace Telemetry.Allocation.Objections;

/// <summary>A load should be judged otherwise. What was found before stays listed; the assessment made last counts.</summary>
public sealed record ProposedAssessment(LoadAssessment Assessment) : ProposedFact
{
    public LoadAssessment ToFact(Instant knownAt) => Assessment with { KnownAt = knownAt };

    public override RunFacts AddedTo(RunFacts facts, Objection objection, Instant knownAt) => facts with { Assessments = [.. facts.Assessments, ToFact(knownAt)] };

    internal override IEnumerable<string> Violations(RunFacts facts)
    {
        if (!facts.Tickets.Any(fact => fact.Ticket.Owner == Assessment.TicketOwner && fact.Ticket.Id == Assessment.TicketId))
            yield return $"ticket '{Assessment.TicketOwner}/{Assessment.TicketId}' is not known; name a ticket of the run, as OWNER/ID.";
        if (facts.Assessments.Any(one => one.Owner == Assessment.Owner && one.Id == Assessment.Id))
            yield return $"assessment '{Assessment.Owner}/{Assessment.Id}' is known already and is never altered; give the new one an id of its own.";
        if (Assessment.Interfering is null && Assessment.NonPackaging is null && Assessment.RejectionReason is null)
            yield return "interfering, non-packaging and rejection reason are all empty; write what was found, 0 where nothing was.";
        if (Assessment.Interfering < Grams.Zero) yield return $"interfering {Assessment.Interfering} is negative; a mass is 0 or more.";
        if (Assessment.NonPackaging < Grams.Zero) yield return $"non-packaging {Assessment.NonPackaging} is negative; a mass is 0 or more.";
    }
}
