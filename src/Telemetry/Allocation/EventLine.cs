using Telemetry.CollectionEvents;
using Telemetry.Mass;
using Telemetry.Quantities;

namespace Telemetry.Allocation;

/// <summary>An emptying of the period with what became of its mass.</summary>
/// <param name="TicketOwner">With <paramref name="TicketId"/> the ticket that covers it; both null when none does.</param>
public sealed record EventLine(
    CollectionEvent Event, string Municipality, string Stream, Grams Estimate, string? TicketOwner, string? TicketId, ProvenanceClass Provenance,
    Grams Collected, Grams Interfering, Grams Rejected, Grams Accepted);
