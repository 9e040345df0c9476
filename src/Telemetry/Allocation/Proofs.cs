using Telemetry.Quality;
using Telemetry.Quantities;

namespace Telemetry.Allocation;

/// <summary>Adds up both sides of every law for every stream; the sides come from different stages, so that a lost gram shows.</summary>
internal static class Proofs
{
    public static IReadOnlyList<Proof> Of(IReadOnlyList<JudgedTicket> tickets, IReadOnlyList<JudgedEvent> events, IReadOnlyList<AllocationLine> lines)
    {
        var streams = lines.Select(line => line.Stream).Concat(tickets.Select(ticket => ticket.Load.Ticket.Stream)).Distinct(StringComparer.Ordinal);
        return
        [
            .. streams.Order(StringComparer.Ordinal).SelectMany(stream => OfStream(
                stream,
                [.. tickets.Where(ticket => ticket.Load.Ticket.Stream == stream)],
                [.. events.Where(judged => judged.Event.Located.Stream == stream)],
                [.. lines.Where(line => line.Stream == stream)])),
        ];
    }

    private static IEnumerable<Proof> OfStream(
        string stream, IReadOnlyList<JudgedTicket> tickets, IReadOnlyList<JudgedEvent> events, IReadOnlyList<AllocationLine> lines)
    {
        var unattributed = Sum(tickets, ticket => ticket.Load.Unattributed);
        yield return new(
            Law.TicketsAreConserved, stream, Sum(tickets, ticket => ticket.Load.Ticket.Net),
            Sum(events, judged => judged.Event.Ticket is null ? Grams.Zero : judged.Collected) + unattributed);
        yield return new(
            Law.LinesHoldAllCollected, stream, Sum(lines, line => line.Collected),
            Sum(tickets, ticket => ticket.Load.Ticket.Net) - unattributed + Sum(events, judged => judged.Event.Ticket is null ? judged.Event.Located.Mass.Estimate : Grams.Zero));
        yield return new(Law.CollectedIsJudged, stream, Sum(lines, line => line.Collected), Sum(lines, line => line.Interfering + line.Rejected + line.Accepted));
        yield return new(
            Law.AcceptedIsAllocated, stream, Sum(events, judged => judged.Accepted),
            Sum(lines, line => Grams.Sum(line.Shares.Select(share => share.Mass)) + line.Orphan + line.Unallocated));
        if (lines.Any(line => line.Amount is not null))
            yield return new(Law.AmountIsAllocated, stream, lines.Sum(line => line.Amount?.Value ?? 0), lines.Sum(Shared));
    }

    private static long Shared(AllocationLine line) =>
        line.Shares.Sum(share => share.Amount?.Value ?? 0) + (line.OrphanAmount?.Value ?? 0) + (line.UnallocatedAmount?.Value ?? 0);

    private static long Sum<T>(IEnumerable<T> items, Func<T, Grams> mass) => Grams.Sum(items.Select(mass)).Value;
}
