using Telemetry.Quantities;

namespace Telemetry.Allocation.Objections;

/// <summary>What became of an objection. There is one a objection, and it is never altered: who disagrees objects anew.</summary>
/// <param name="State">Accepted, rejected or withdrawn.</param>
/// <param name="Reason">Not empty.</param>
/// <param name="Actor">Who decided, by role or staff number, no name.</param>
public sealed record ObjectionDecision(string Objection, ObjectionState State, string Reason, string Actor, Instant KnownAt);
