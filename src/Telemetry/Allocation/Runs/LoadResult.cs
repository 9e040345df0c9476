using Telemetry.Mass;
using Telemetry.Quality;
using Telemetry.Quantities;

namespace Telemetry.Allocation.Runs;

/// <summary>What a run made of one ticket: net = attributed to its emptyings + unattributed.</summary>
/// <param name="Ticket">As it stands after corrections.</param>
/// <param name="Correction">Id of the correction that stands; null for the ticket itself.</param>
/// <param name="Unattributed">The whole net where its emptyings have no weight; else 0.</param>
public sealed record LoadResult(
    WeighingTicket Ticket, string? Correction, Grams Estimates, ReconciliationFactor? Factor, bool IsFlagged, LoadJudgement Judgement, Grams? Interfering, Grams? NonPackaging,
    Grams Unattributed, int Emptyings);
