using Telemetry.Quantities;

namespace Telemetry.Simulators.World;

/// <summary>An emptying as it happened in the simulated world.</summary>
/// <param name="Grams">Mass that went into the vehicle.</param>
/// <param name="InterferingGrams">Interfering material in it; null when the stream knows none.</param>
/// <param name="Vehicle">The vehicle that took it.</param>
/// <param name="Ticket">The ticket its load was weighed under; null when the ticket went missing.</param>
public sealed record TrueEmptying(string Container, Instant At, long Grams, long? InterferingGrams, string Vehicle, string? Ticket);
