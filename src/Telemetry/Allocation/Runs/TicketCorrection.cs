using Telemetry.Mass;
using Telemetry.Quantities;

namespace Telemetry.Allocation.Runs;

/// <summary>A correction of a ticket: a new fact that stands in its place from the moment it is known. The ticket itself is never altered.</summary>
/// <param name="Id">Unique among corrections.</param>
/// <param name="Reason">Why; not empty.</param>
/// <param name="Actor">Who, by role; not empty.</param>
/// <param name="Now">What the ticket should have said, with the owner and id of the ticket; null where it should not have been.</param>
/// <param name="Objection">Id of the objection that led to it; null for one that its owner made on its own.</param>
public sealed record TicketCorrection(
    string Id, string TicketOwner, string TicketId, WeighingTicket? Now, string Reason, string Actor, Instant KnownAt, string? Objection = null);
