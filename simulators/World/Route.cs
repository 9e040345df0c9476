using Telemetry.Mass;
using Telemetry.Quantities;

namespace Telemetry.Simulators.World;

/// <summary>One trip of one vehicle: what it took, and the ticket its load was weighed under, if that was handed in.</summary>
internal sealed record Route(IReadOnlyList<TrueEmptying> Emptyings, WeighingTicket? Ticket);
