namespace Telemetry.Mass;

/// <param name="Unticketed">Emptyings that no ticket covers; they keep their estimate.</param>
public sealed record ReconciledLoads(IReadOnlyList<ReconciledTicket> Tickets, IReadOnlyList<ReconciledEvent> Unticketed);
