using Telemetry.Allocation;
using Telemetry.Mass.Uncertainties;
using Telemetry.Quantities;

namespace Telemetry.Mass;

/// <summary>
/// Gives each ticket its emptyings and shares its net mass over them by their estimates. (1) A ticket may cover what was emptied since the
/// previous ticket of the same owner, vehicle and stream; (2) where several tickets may cover an emptying, they are dealt so that the factors come out
/// as equal as they can; (3) the net is shared by largest remainder; (4) what no ticket covers keeps its estimate.
/// </summary>
public static class Reconciliation
{
    /// <summary>How far back the first ticket of a vehicle reaches: a load is not driven around longer.</summary>
    public static readonly TimeSpan FirstTicketReach = TimeSpan.FromDays(7);

    /// <param name="masses">Each event once.</param>
    public static ReconciledLoads Of(IReadOnlyList<WeighingTicket> tickets, IReadOnlyList<LocatedMass> masses) =>
        Of(tickets, masses, FactorBand.Default, UncertaintyBudget.Default);

    /// <param name="masses">Each event once.</param>
    /// <param name="band">Outside it a ticket is flagged; its net is shared out all the same.</param>
    public static ReconciledLoads Of(IReadOnlyList<WeighingTicket> tickets, IReadOnlyList<LocatedMass> masses, FactorBand band, UncertaintyBudget budget)
    {
        var reconciled = new List<ReconciledTicket>(tickets.Count);
        var unticketed = new List<LocatedMass>();
        foreach (var stream in tickets.Select(ticket => ticket.Stream).Concat(masses.Select(mass => mass.Stream)).Distinct(StringComparer.Ordinal))
        {
            // 1.
            WeighingTicket[] ordered = [.. InOrder(tickets.Where(ticket => ticket.Stream == stream))];
            var claims = TicketClaims.Of(ordered, masses.Where(mass => mass.Stream == stream));

            // 2. and 3.
            var firsts = claims.FirstsOfLoads();
            reconciled.AddRange(claims.Deal(ordered).Select((covered, ticket) => Share(ordered[ticket], covered, Name(ordered[firsts[ticket]]), band, budget)));
            unticketed.AddRange(claims.Unclaimed);
        }

        // 4.
        return new(
            [.. reconciled.OrderBy(load => load.Ticket.WeighedAt).ThenBy(load => load.Ticket.Id, StringComparer.Ordinal).ThenBy(load => load.Ticket.Owner, StringComparer.Ordinal)],
            [.. unticketed.OrderBy(mass => mass.Mass.Event.Id, StringComparer.Ordinal).Select(mass => new ReconciledEvent(mass, null, mass.Mass.Estimate, mass.Mass.Provenance, mass.Mass.Uncertainty))]);
    }

    public static IEnumerable<WeighingTicket> InOrder(IEnumerable<WeighingTicket> tickets) =>
        tickets.OrderBy(ticket => ticket.WeighedAt).ThenBy(ticket => ticket.Id, StringComparer.Ordinal).ThenBy(ticket => ticket.Owner, StringComparer.Ordinal);

    private static string Name(WeighingTicket ticket) => $"{ticket.Owner}/{ticket.Id}";

    // 3.
    private static ReconciledTicket Share(WeighingTicket ticket, IReadOnlyList<LocatedMass> covered, string commonLoad, FactorBand band, UncertaintyBudget budget)
    {
        var estimates = Grams.Sum(covered.Select(mass => mass.Mass.Estimate));
        var shared = Apportionment.LargestRemainder(
            ticket.Net.Value, [.. covered.Select(mass => new Weight(mass.Mass.Event.Id, mass.Mass.Estimate.Value))]);
        var uncertainties = TicketSharing.Of(ticket.Net, [.. Weighed(covered)], budget.OfTicket());
        var events = covered.Select((mass, index) => new ReconciledEvent(
            mass, ticket, new Grams(shared.Shares[index]), ProvenanceClass.VerifiedScale, MassUncertainty.Independent(uncertainties[index])) { Covered = covered.Count });
        return new(ticket, [.. events], estimates, ReconciliationFactor.Of(ticket.Net, estimates), new Grams(shared.Unallocated), band, commonLoad);
    }

    /// <summary>An error in common falls out of the shares only where all have it: with two densities on one ticket it counts as each one's own.</summary>
    private static IEnumerable<(Grams Estimate, Grams Uncertainty)> Weighed(IReadOnlyList<LocatedMass> covered)
    {
        var alike = covered.Select(mass => mass.Mass.Sources.FirstOrDefault(source => source.Kind == MassSourceKind.Density)).Distinct().Count() <= 1;
        return covered.Select(mass => (mass.Mass.Estimate, alike ? mass.Mass.Uncertainty.Own : mass.Mass.StandardUncertainty));
    }
}
