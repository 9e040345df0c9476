using Telemetry.Allocation;
using Telemetry.Quantities;

namespace Telemetry.Mass;

/// <summary>
/// Gives each ticket its emptyings and shares its net mass over them by their estimates. (1) Tickets in order of weighing; (2) each
/// covers what was emptied since the previous ticket of the same owner, vehicle and stream, and was not covered before; (3) the net
/// is shared by largest remainder; (4) what no ticket covers keeps its estimate.
/// </summary>
public static class Reconciliation
{
    /// <summary>How far back the first ticket of a vehicle reaches: a load is not driven around longer.</summary>
    public static readonly TimeSpan FirstTicketReach = TimeSpan.FromDays(7);

    /// <param name="masses">Each event once.</param>
    public static ReconciledLoads Of(IReadOnlyList<WeighingTicket> tickets, IReadOnlyList<LocatedMass> masses)
    {
        var byStream = masses.GroupBy(mass => mass.Stream, StringComparer.Ordinal)
            .ToDictionary(group => group.Key, group => new UncoveredMasses(group), StringComparer.Ordinal);
        var previous = new Dictionary<(string Owner, string Vehicle, string Stream), Instant>();
        var reconciled = new List<ReconciledTicket>(tickets.Count);

        // 1. and 2.
        foreach (var ticket in InOrder(tickets))
        {
            var key = (ticket.Owner, ticket.Vehicle, ticket.Stream);
            var after = previous.TryGetValue(key, out var earlier) ? earlier : ticket.WeighedAt - FirstTicketReach;
            previous[key] = ticket.WeighedAt;
            var covered = byStream.TryGetValue(ticket.Stream, out var uncovered) ? uncovered.Take(ticket, after) : [];
            reconciled.Add(Share(ticket, covered));
        }

        // 4.
        var unticketed = byStream.Values.SelectMany(uncovered => uncovered.Left)
            .OrderBy(mass => mass.Mass.Event.Id, StringComparer.Ordinal)
            .Select(mass => new ReconciledEvent(mass, null, mass.Mass.Estimate, mass.Mass.Provenance));
        return new(reconciled, [.. unticketed]);
    }

    public static IEnumerable<WeighingTicket> InOrder(IEnumerable<WeighingTicket> tickets) =>
        tickets.OrderBy(ticket => ticket.WeighedAt).ThenBy(ticket => ticket.Id, StringComparer.Ordinal).ThenBy(ticket => ticket.Owner, StringComparer.Ordinal);

    // 3.
    private static ReconciledTicket Share(WeighingTicket ticket, IReadOnlyList<LocatedMass> covered)
    {
        var estimates = Grams.Sum(covered.Select(mass => mass.Mass.Estimate));
        var shared = Apportionment.LargestRemainder(
            ticket.Net.Value, [.. covered.Select(mass => new Weight(mass.Mass.Event.Id, mass.Mass.Estimate.Value))]);
        var events = covered.Select((mass, index) => new ReconciledEvent(mass, ticket, new Grams(shared.Shares[index]), ProvenanceClass.VerifiedScale));
        return new(ticket, [.. events], estimates, ReconciliationFactor.Of(ticket.Net, estimates), new Grams(shared.Unallocated));
    }
}
