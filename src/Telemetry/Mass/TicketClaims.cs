using Telemetry.Quantities;

namespace Telemetry.Mass;

/// <summary>
/// Which tickets may cover which emptyings of one stream. A ticket may cover what was emptied, in its municipalities, since the ticket before of the
/// same owner and vehicle, and on its route where both say which. Where several vehicles were under way nobody knows which of them emptied a container.
/// </summary>
internal sealed class TicketClaims
{
    private readonly LocatedMass[] masses;
    private readonly List<int>[] tickets;
    private readonly int[] load;

    private TicketClaims(LocatedMass[] masses, int ticketCount)
    {
        this.masses = masses;
        tickets = [.. masses.Select(_ => new List<int>())];
        load = [.. Enumerable.Range(0, ticketCount)];
    }

    /// <param name="ordered">Tickets of the stream in order of weighing; everywhere else they are meant by their index here.</param>
    public static TicketClaims Of(IReadOnlyList<WeighingTicket> ordered, IEnumerable<LocatedMass> masses)
    {
        var claims = new TicketClaims(
            [.. masses.OrderBy(mass => mass.Mass.Event.Midpoint).ThenBy(mass => mass.Mass.Event.Id, StringComparer.Ordinal)], ordered.Count);
        var previous = new Dictionary<(string Owner, string Vehicle), Instant>();
        for (var ticket = 0; ticket < ordered.Count; ticket++)
        {
            var key = (ordered[ticket].Owner, ordered[ticket].Vehicle);
            claims.Claim(ticket, ordered[ticket], previous.TryGetValue(key, out var earlier) ? earlier : ordered[ticket].WeighedAt - Reconciliation.FirstTicketReach);
            previous[key] = ordered[ticket].WeighedAt;
        }

        return claims;
    }

    /// <summary>Emptyings that no ticket may cover.</summary>
    public IEnumerable<LocatedMass> Unclaimed => masses.Where((_, index) => tickets[index].Count == 0);

    /// <summary>
    /// Gives each claimed emptying to one ticket. Tickets that share a claim are one common load: its emptyings are dealt, the heaviest first, each to the
    /// claiming ticket that is furthest below its part of the load by net mass, so that the factors come out as equal as they can.
    /// </summary>
    /// <returns>For each ticket its emptyings, by midpoint.</returns>
    public IReadOnlyList<IReadOnlyList<LocatedMass>> Deal(IReadOnlyList<WeighingTicket> ordered)
    {
        var (net, estimates) = (new long[ordered.Count], new long[ordered.Count]);
        for (var ticket = 0; ticket < ordered.Count; ticket++) net[Load(ticket)] += ordered[ticket].Net.Value;
        var claimed = Enumerable.Range(0, masses.Length).Where(index => tickets[index].Count > 0).ToList();
        foreach (var index in claimed) estimates[Load(tickets[index][0])] += Estimate(index);

        var dealt = new List<int>[ordered.Count];
        var sum = new long[ordered.Count];
        for (var ticket = 0; ticket < dealt.Length; ticket++) dealt[ticket] = [];
        foreach (var index in claimed.OrderByDescending(Estimate).ThenBy(index => masses[index].Mass.Event.Id, StringComparer.Ordinal))
        {
            var whole = Load(tickets[index][0]);
            var taker = tickets[index].MaxBy(ticket => ((Int128)ordered[ticket].Net.Value * estimates[whole]) - ((Int128)sum[ticket] * net[whole]));
            dealt[taker].Add(index);
            sum[taker] += Estimate(index);
        }

        return [.. dealt.Select(IReadOnlyList<LocatedMass> (indexes) => [.. indexes.Order().Select(index => masses[index])])];
    }

    /// <summary>For each ticket the first one, in order of weighing, of the common load that it belongs to.</summary>
    public IReadOnlyList<int> FirstsOfLoads()
    {
        var firsts = new Dictionary<int, int>();
        foreach (var ticket in Enumerable.Range(0, load.Length)) firsts.TryAdd(Load(ticket), ticket);
        return [.. Enumerable.Range(0, load.Length).Select(ticket => firsts[Load(ticket)])];
    }

    private long Estimate(int index) => masses[index].Mass.Estimate.Value;

    private void Claim(int ticket, WeighingTicket weighed, Instant after)
    {
        for (var index = FirstAfter(after); index < masses.Length && masses[index].Mass.Event.Midpoint <= weighed.WeighedAt; index++)
        {
            if (weighed.Municipalities.Count > 0 && !weighed.Municipalities.Contains(masses[index].Municipality, StringComparer.Ordinal)) continue;
            if (weighed.Route is { } driven && masses[index].Route is { } route && route != driven) continue;
            tickets[index].Add(ticket);
            load[Load(ticket)] = load[Load(tickets[index][0])];
        }
    }

    /// <summary>The ticket that stands for a common load.</summary>
    private int Load(int ticket)
    {
        while (load[ticket] != ticket) ticket = load[ticket] = load[load[ticket]];
        return ticket;
    }

    private int FirstAfter(Instant instant)
    {
        var (low, high) = (0, masses.Length);
        while (low < high)
        {
            var middle = low + ((high - low) / 2);
            if (masses[middle].Mass.Event.Midpoint <= instant) low = middle + 1;
            else high = middle;
        }

        return low;
    }
}
