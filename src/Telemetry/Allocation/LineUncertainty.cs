using Telemetry.Mass;
using Telemetry.Mass.Uncertainties;
using Telemetry.Quality;
using Telemetry.Quantities;

namespace Telemetry.Allocation;

/// <summary>
/// How certain a sum of masses is, never less certain than it is shown. A ticket that lies in the sum whole is as certain as its scale. Of one that lies in it in part the shares count,
/// which make up for one another, and its scale once more. Estimates without a ticket have their own errors and one of the density, which is taken to be the same for all of a stream.
/// </summary>
internal static class LineUncertainty
{
    public static Grams Of(IReadOnlyList<JudgedEvent> events, UncertaintyBudget budget)
    {
        var collected = events.Select(judged => judged.Event).ToLookup(one => one.Ticket is not null);
        var tickets = collected[true].GroupBy(one => one.Ticket!).SelectMany(load => OfTicket(load.Key, [.. load], budget));
        var estimates = collected[false].GroupBy(one => one.Located.Stream, StringComparer.Ordinal).Select(alike => MassUncertainty.OfSum([.. alike.Select(one => one.Uncertainty)]).Standard);
        return new(Quadrature.Add(tickets.Concat(estimates).Select(part => part.Value)));
    }

    private static IEnumerable<Grams> OfTicket(WeighingTicket ticket, IReadOnlyList<ReconciledEvent> shares, UncertaintyBudget budget) =>
        Grams.Sum(shares.Select(share => share.Collected)) == ticket.Net ? [budget.OfTicket()] : [budget.OfTicket(), .. shares.Select(share => share.StandardUncertainty)];
}
