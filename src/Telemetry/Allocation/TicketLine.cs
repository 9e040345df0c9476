using Telemetry.Mass;
using Telemetry.Quality;
using Telemetry.Quantities;

namespace Telemetry.Allocation;

/// <summary>A ticket of the period. Net = <paramref name="Attributed"/> + <paramref name="Unattributed"/>.</summary>
/// <param name="Estimates">Sum of the sensor estimates of the emptyings it covers.</param>
/// <param name="Factor">Net divided by the estimates; null when they sum to 0.</param>
/// <param name="IsFlagged">True without a factor or with one outside its band.</param>
public sealed record TicketLine(
    WeighingTicket Ticket, Grams Estimates, ReconciliationFactor? Factor, bool IsFlagged, LoadJudgement Judgement, Grams Attributed, Grams Unattributed,
    IReadOnlyList<string> Events);
