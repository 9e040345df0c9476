using System.Collections.Frozen;
using Telemetry.Allocation.RulePacks;
using Telemetry.Allocation.Runs.Digests;
using Telemetry.Allocation.Runs.Postings;
using Telemetry.Quality;
using Telemetry.Quantities;

namespace Telemetry.Allocation.Runs;

/// <summary>The facts that count in a run: known by its instant, of its period and the streams of its pack, in an order of their own, each once.</summary>
/// <param name="Standing">What stands of the tickets.</param>
/// <param name="TicketOf">For each emptying the place of its ticket in <paramref name="Standing"/>; -1 where none covers it or the one that did was withdrawn.</param>
/// <param name="Order">Places in <paramref name="Standing"/> in the order of the facts: tickets that came late stand at its end.</param>
internal sealed record KnownFacts(RunFacts Facts, IReadOnlyList<StandingTicket> Standing, int[] TicketOf, int[] Order)
{
    private Dictionary<(string Owner, string Id), int>? places;

    /// <summary>Places of tickets by owner and id; made when somebody asks first.</summary>
    public IReadOnlyDictionary<(string Owner, string Id), int> Places => places ??= Standing.Index().ToDictionary(ticket => ticket.Item.Key, ticket => ticket.Index);

    /// <exception cref="ArgumentException">Two facts of one key say different things; the message names them.</exception>
    public static KnownFacts Of(RulePack pack, RunFacts facts, RunRequest request, RunCalendar calendar)
    {
        var bytes = new CanonicalBytes();
        var registers = FactKeys.Once("registers", facts.Registers.Where(entry => entry.KnownAt <= request.KnownAt), entry => FactBytes.Write(bytes, entry).TakeText(), _ => "");
        var booked = FactKeys.Once("booked", facts.Booked.Where(posting => Standings.Counts(posting, pack, request)), KeyOf, posting => FactBytes.Write(bytes, posting).TakeText());
        if (pack.Loads is not { } rules) return new(RunFacts.None with { Registers = registers, Booked = booked }, [], [], []);

        var streams = rules.Streams.ToFrozenSet(StringComparer.Ordinal);
        var corrections = FactKeys.Once("corrections", facts.Corrections.Where(one => one.KnownAt <= request.KnownAt), one => one.Id, one => FactBytes.Write(bytes, one).TakeText());
        var byTicket = corrections.ToLookup(one => (one.TicketOwner, one.TicketId));
        StandingTicket[] standing =
        [
            .. FactKeys.Once("tickets", facts.Tickets.Where(ticket => ticket.KnownAt <= request.KnownAt), KeyOf, ticket => FactBytes.Write(bytes, ticket).TakeText())
                .Select(ticket => StandingTicket.Of(ticket, byTicket[(ticket.Ticket.Owner, ticket.Ticket.Id)])),
        ];
        var emptyings = CountedEmptyings.Of(facts.Emptyings, standing, streams, calendar);
        var keys = emptyings.Tickets.Select(ticket => ticket.Key).ToHashSet();
        var assessments = facts.Assessments.Where(one => one.KnownAt <= request.KnownAt && keys.Contains((one.TicketOwner, one.TicketId)));
        return new(
            new(
                emptyings.Facts, [.. emptyings.Tickets.Select(ticket => ticket.Fact)], [.. corrections.Where(one => keys.Contains((one.TicketOwner, one.TicketId)))],
                FactKeys.Once("assessments", assessments, KeyOf, one => FactBytes.Write(bytes, one).TakeText()), registers, booked),
            emptyings.Tickets, emptyings.TicketOf, [.. Enumerable.Range(0, emptyings.Tickets.Count)]);
    }

    public static string KeyOf(TicketFact fact) => $"{fact.Ticket.Owner}\n{fact.Ticket.Id}";

    public static string KeyOf(LoadAssessment fact) => $"{fact.Owner}\n{fact.Id}";

    public static string KeyOf(Posting fact) => $"{fact.Run}\n{fact.Role}\n{fact.Line}\n{fact.Debit}\n{fact.Credit}";
}
