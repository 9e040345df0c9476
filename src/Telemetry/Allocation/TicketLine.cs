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
    IReadOnlyList<string> Events)
{
    /// <summary>Codes of municipalities that the ticket names and in which it covers no emptying: what came from them, if anything did, stands with the others.</summary>
    public required IReadOnlyList<string> WithoutEmptying { get; init; }

    /// <summary>From what was weighed to what is left, as far as somebody looked.</summary>
    public required Waterfall Waterfall { get; init; }

    /// <summary>What stands of the assessments; null where the judgement rests on the ticket itself or on nothing.</summary>
    public LoadAssessment? Assessment { get; init; }

    /// <summary>Assessments before the last, the first made first.</summary>
    public IReadOnlyList<LoadAssessment> Earlier { get; init; } = [];
}
