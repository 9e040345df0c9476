using Telemetry.Mass;
using Telemetry.Quantities;

namespace Telemetry.Allocation.Runs;

/// <summary>A weighing ticket and when it became known.</summary>
public sealed record TicketFact(WeighingTicket Ticket, Instant KnownAt);
