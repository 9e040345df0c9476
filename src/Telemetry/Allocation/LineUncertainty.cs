using Telemetry.Mass;
using Telemetry.Mass.Uncertainties;
using Telemetry.Quality;
using Telemetry.Quantities;

namespace Telemetry.Allocation;

/// <summary>
/// How certain the mass of a line is. A ticket that lies in the line whole is as certain as its scale; of one that lies in several lines the shares count, which overstates
/// it. Estimates without a ticket add up their own errors in quadrature and those of a density they have in common as they are.
/// </summary>
internal static class LineUncertainty
{
    public static Grams Of(IReadOnlyList<JudgedEvent> events, UncertaintyBudget budget)
    {
        var byTicket = events.Select(judged => judged.Event).GroupBy(one => one.Ticket);
        return new(Quadrature.Add(byTicket.SelectMany(load => load.Key is { } ticket ? OfTicket(ticket, [.. load], budget) : OfEstimates(load)).Select(part => part.Value)));
    }

    private static IEnumerable<Grams> OfTicket(WeighingTicket ticket, IReadOnlyList<ReconciledEvent> shares, UncertaintyBudget budget) =>
        Grams.Sum(shares.Select(share => share.Collected)) == ticket.Net ? [budget.OfTicket()] : shares.Select(share => share.StandardUncertainty);

    private static IEnumerable<Grams> OfEstimates(IEnumerable<ReconciledEvent> estimates) =>
        estimates.GroupBy(one => one.Sources.FirstOrDefault(source => source.Kind == MassSourceKind.Density))
            .Select(alike => MassUncertainty.OfSum([.. alike.Select(one => one.Uncertainty)]).Standard);
}
