using Telemetry.Quantities;

namespace Telemetry.Mass;

/// <summary>An emptying with its collected mass: its share of the ticket, or its own estimate when no ticket covers it.</summary>
/// <param name="Ticket">The covering ticket, or null.</param>
public sealed record ReconciledEvent(LocatedMass Located, WeighingTicket? Ticket, Grams Collected, ProvenanceClass Provenance);
