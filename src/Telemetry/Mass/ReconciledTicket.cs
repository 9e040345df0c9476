using Telemetry.Quantities;

namespace Telemetry.Mass;

/// <summary>A ticket with the emptyings it covers. Net = the sum of their collected masses + <paramref name="Unattributed"/>.</summary>
/// <param name="Factor">Null when the estimates sum to 0.</param>
/// <param name="Unattributed">The whole net when nothing could be given a share, otherwise 0.</param>
/// <param name="Band">Where the factor should lie.</param>
/// <param name="CommonLoad">Owner and id of the first ticket that may have covered some of the same emptyings; its own where there is none.</param>
public sealed record ReconciledTicket(
    WeighingTicket Ticket, IReadOnlyList<ReconciledEvent> Events, Grams Estimates, ReconciliationFactor? Factor, Grams Unattributed, FactorBand Band, string CommonLoad)
{
    /// <summary>True when somebody has to look: there is no factor, or it lies outside its band. Nothing is rescaled in silence.</summary>
    public bool IsFlagged => Factor is null || !Band.Contains(Factor);
}
