using Telemetry.Allocation.Runs;
using Telemetry.Mass;
using Telemetry.Quantities;

namespace Telemetry.Allocation.Objections;

/// <summary>A ticket should have said something else, or should not have been.</summary>
/// <param name="Now">With the owner and the id of the ticket; null where it should not have been.</param>
public sealed record ProposedCorrection(string TicketOwner, string TicketId, WeighingTicket? Now) : ProposedFact
{
    /// <summary>The correction carries the id of the objection: one objection, one correction.</summary>
    public TicketCorrection ToFact(Objection objection, Instant knownAt) =>
        new(objection.Id, TicketOwner, TicketId, Now, objection.Reason, objection.Actor, knownAt, objection.Id);

    public override RunFacts AddedTo(RunFacts facts, Objection objection, Instant knownAt) => facts with { Corrections = [.. facts.Corrections, ToFact(objection, knownAt)] };

    internal override IEnumerable<string> Violations(RunFacts facts)
    {
        if (!facts.Tickets.Any(fact => fact.Ticket.Owner == TicketOwner && fact.Ticket.Id == TicketId))
            yield return $"ticket '{TicketOwner}/{TicketId}' is not known; name a ticket of the run, as OWNER/ID.";
        if (Now is null) yield break;
        if (Now.Owner != TicketOwner || Now.Id != TicketId) yield return $"now '{Now.Owner}/{Now.Id}' is another ticket than '{TicketOwner}/{TicketId}'; a correction keeps both.";
        if (Now.Tare < Grams.Zero || Now.Gross < Now.Tare) yield return $"gross {Now.Gross} with tare {Now.Tare} leaves no net; gross is at least tare, tare is 0 or more.";
        if (Now.Interfering is { } interfering && (interfering < Grams.Zero || interfering > Now.Net))
            yield return $"interfering {interfering} is outside 0 to the net mass {Now.Net}; correct it.";
    }
}
