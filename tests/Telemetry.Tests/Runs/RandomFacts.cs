using CsCheck;
using Telemetry.Allocation.Runs;
using Telemetry.Quantities;

namespace Telemetry.Tests.Runs;

/// <summary>Facts of a few containers, tickets, corrections and assessments over three months around October, in all their combinations.</summary>
internal static class RandomFacts
{
    public static readonly RunRequest Request = SmallScheme.Request(days: 30);

    /// <summary>An emptying that lies outside October with every ticket that may cover it counts in no run of October.</summary>
    public static bool MayCount(EmptyingFact fact, RunFacts facts) =>
        SmallScheme.October.Contains(fact.At) || facts.Tickets.Any(ticket => ticket.Ticket.Id == fact.TicketId && SmallScheme.October.Contains(ticket.Ticket.WeighedAt));

    private static readonly Gen<TicketFact> Tickets = Gen.Select(Gen.Long[0, 3_000_000], Gen.Int[0, 120], Gen.Int[1, 28], Gen.Int[9, 11], Gen.Int[0, 40])
        .Select((net, percent, day, month, known) => SmallScheme.Ticket("t", net, percent > 100 ? null : net * percent / 400, day, month, known));

    private static readonly Gen<EmptyingFact> Emptyings = Gen.Select(Gen.Long[-50_000, 900_000], Gen.Int[0, 5], Gen.Int[1, 28], Gen.Int[9, 11], Gen.Int[0, 9])
        .Select((estimate, container, day, month, ticket) => SmallScheme.Emptying("e", $"k-{container}", $"GM000{container % 3}", estimate < 0 ? null : estimate, ticket > 6 ? null : $"t{ticket}", day, month));

    public static readonly Gen<RunFacts> Small = Gen.Select(Emptyings.Array[0, 25], Tickets.Array[0, 6], Gen.Int[0, 63], Gen.Long[0, 2_000_000], Gen.Int[-20, 40]).Select((emptyings, tickets, picks, mass, known) =>
    {
        TicketFact[] named = [.. tickets.Select((ticket, index) => ticket with { Ticket = ticket.Ticket with { Id = $"t{index}" } })];
        return SmallScheme.Facts with
        {
            Emptyings = [.. emptyings.Select((emptying, index) => emptying with { Id = $"{emptying.Container}/{index}" })],
            Tickets = named,
            Corrections = [.. named.Where((_, index) => (picks >> index) % 2 == 1).Select((ticket, index) => SmallScheme.Correction($"c{index}", ticket with { Ticket = ticket.Ticket with { Interfering = null } }, index == 2 ? null : mass, known + (index * 7)))],
            Assessments = [.. named.Where(ticket => ticket.Ticket.Net.Value > 1_000 && mass > 1_000).Take(2).Select((ticket, index) => SmallScheme.Assessment($"i{index}", ticket.Ticket.Id, 900, known))],
        };
    });
}
