using System.Collections.Frozen;
using Telemetry.Mass;

namespace Telemetry.Allocation.Runs;

/// <summary>
/// The emptyings and tickets of a period. A ticket belongs to the period it was weighed in and takes its emptyings along; an emptying without one goes by its own time. A ticket that a
/// correction took out of the period, or altogether, stays among the facts, so that its absence can be explained.
/// </summary>
/// <param name="Facts">By container, then id. A ticket that is not among <paramref name="Tickets"/> is not named in them, for nobody knew it.</param>
/// <param name="TicketOf">For each emptying the place of its ticket in <paramref name="Tickets"/>, or -1.</param>
internal sealed record CountedEmptyings(EmptyingFact[] Facts, IReadOnlyList<StandingTicket> Tickets, int[] TicketOf)
{
    /// <param name="streams">Empty for all.</param>
    /// <exception cref="ArgumentException">Two emptyings of one id say different things.</exception>
    public static CountedEmptyings Of(IReadOnlyList<EmptyingFact> facts, IReadOnlyList<StandingTicket> standing, FrozenSet<string> streams, RunCalendar calendar)
    {
        var tickets = standing.Where(ticket => IsOf(ticket.Fact.Ticket, streams, calendar) || (ticket.Now is { } now && IsOf(now, streams, calendar))).ToList();
        var places = tickets.Index().ToDictionary(ticket => ticket.Item.Key, ticket => ticket.Index);
        var elsewhere = standing.Where(ticket => ticket.Now is { } now && !IsOf(now, streams, calendar)).Select(ticket => ticket.Key).ToHashSet();

        var counted = new List<(EmptyingFact Fact, int Ticket)>(facts.Count);
        foreach (var fact in facts)
        {
            if (streams.Count > 0 && !streams.Contains(fact.Stream)) continue;
            var place = -1;
            if (fact is { TicketOwner: { } owner, TicketId: { } id })
            {
                if (elsewhere.Contains((owner, id))) continue;
                if (!places.TryGetValue((owner, id), out place)) place = -1;
            }

            var known = place >= 0 || fact.TicketOwner is null;
            if (place >= 0 && tickets[place].Now is null) place = -1;
            if (place >= 0 || calendar.Contains(fact.At)) counted.Add((known ? fact : fact with { TicketOwner = null, TicketId = null }, place));
        }

        Order(counted);
        return new([.. counted.Select(one => one.Fact)], tickets, [.. counted.Select(one => one.Ticket)]);
    }

    public static bool IsOf(WeighingTicket ticket, FrozenSet<string> streams, RunCalendar calendar) =>
        calendar.Contains(ticket.WeighedAt) && (streams.Count == 0 || streams.Contains(ticket.Stream));

    /// <summary>Sorted only where it is not, for an installation gives them in order; then copies are taken out.</summary>
    private static void Order(List<(EmptyingFact Fact, int Ticket)> counted)
    {
        var isOrdered = true;
        for (var index = 1; index < counted.Count && isOrdered; index++) isOrdered = FactKeys.Compare(counted[index - 1].Fact, counted[index].Fact) < 0;
        if (isOrdered) return;

        Sort(counted);
        var kept = 0;
        for (var index = 0; index < counted.Count; index++)
        {
            if (kept == 0 || FactKeys.Compare(counted[kept - 1].Fact, counted[index].Fact) != 0) counted[kept++] = counted[index];
            else if (counted[kept - 1].Fact != counted[index].Fact) throw FactKeys.Doubled("emptyings", counted[index].Fact.Id);
        }

        counted.RemoveRange(kept, counted.Count - kept);
    }

    /// <summary>Into the order of containers first, and then each container's few: comparing millions of ids that begin alike takes ten times as long.</summary>
    private static void Sort(List<(EmptyingFact Fact, int Ticket)> counted)
    {
        var containers = new Dictionary<string, List<(EmptyingFact Fact, int Ticket)>>(StringComparer.Ordinal);
        foreach (var one in counted)
        {
            if (!containers.TryGetValue(one.Fact.Container, out var own)) containers.Add(one.Fact.Container, own = []);
            own.Add(one);
        }

        counted.Clear();
        foreach (var container in containers.Keys.Order(StringComparer.Ordinal))
        {
            containers[container].Sort((left, right) => string.CompareOrdinal(left.Fact.Id, right.Fact.Id));
            counted.AddRange(containers[container]);
        }
    }
}
