using Telemetry.CollectionEvents;
using Telemetry.Containers;
using Telemetry.Mass.Uncertainties;
using Telemetry.Quality;
using Telemetry.Quantities;

namespace Telemetry.Allocation;

/// <summary>Turns judged masses into the lines of a report.</summary>
internal static class ReportLines
{
    public static IReadOnlyList<AllocationLine> Of(Registry registry, IReadOnlyDictionary<string, StreamRules> rules, IReadOnlyList<JudgedEvent> events, UncertaintyBudget budget)
    {
        var byLine = events.ToLookup(judged => (judged.Event.Located.Municipality, judged.Event.Located.Stream));
        return
        [
            .. registry.Containers.Select(container => (container.Municipality, container.Stream)).Distinct()
                .OrderBy(key => key.Municipality, StringComparer.Ordinal).ThenBy(key => key.Stream, StringComparer.Ordinal)
                .Select(key => Line(key.Municipality, key.Stream, rules.GetValueOrDefault(key.Stream), [.. byLine[key]], budget)),
        ];
    }

    public static TicketLine Of(JudgedTicket ticket) => new(
        ticket.Load.Ticket, ticket.Load.Estimates, ticket.Load.Factor, ticket.Load.IsFlagged, ticket.Judgement,
        Grams.Sum(ticket.Events.Select(judged => judged.Collected)), ticket.Load.Unattributed,
        [.. ticket.Events.Select(judged => judged.Event.Located.Mass.Event.Id).Order(StringComparer.Ordinal)])
    {
        WithoutEmptying =
        [
            .. ticket.Load.Ticket.Municipalities.Except(ticket.Events.Select(judged => judged.Event.Located.Municipality), StringComparer.Ordinal).Order(StringComparer.Ordinal),
        ],
        Waterfall = ticket.Waterfall,
        Assessment = ticket.Assessment,
        Earlier = ticket.Earlier,
    };

    /// <param name="statements">By the id of the emptying they speak of.</param>
    public static EventLine Of(JudgedEvent judged, IReadOnlyDictionary<string, EventStatement> statements)
    {
        var located = judged.Event.Located;
        return new(
            located.Mass.Event, located.Municipality, located.Stream, located.Mass.Estimate, judged.Event.Ticket?.Owner, judged.Event.Ticket?.Id,
            judged.Event.Provenance, judged.Collected, judged.Interfering, judged.Rejected, judged.Accepted)
        {
            StandardUncertainty = judged.Event.StandardUncertainty,
            EstimateProvenance = located.Mass.Provenance,
            EstimateUncertainty = located.Mass.StandardUncertainty,
            Assessed = judged.Assessed,
            IsSplit = judged.Event.IsSplit,
            Sources = judged.Event.Sources,
            Statement = statements.GetValueOrDefault(located.Mass.Event.Id),
            NonPackaging = judged.NonPackaging,
        };
    }

    private static AllocationLine Line(string municipality, string stream, StreamRules? rules, IReadOnlyList<JudgedEvent> events, UncertaintyBudget budget)
    {
        var collected = Grams.Sum(events.Select(judged => judged.Collected));
        var accepted = Grams.Sum(events.Select(judged => judged.Accepted));
        var provenances = events.GroupBy(judged => judged.Event.Provenance).OrderBy(group => group.Key)
            .Select(group => new ProvenanceMass(group.Key, Grams.Sum(group.Select(judged => judged.Collected))))
            .Where(mass => mass.Mass != Grams.Zero);
        var split = StreamSplit.Of(rules, collected, accepted);
        return new(
            municipality, stream, collected, [.. provenances], Grams.Sum(events.Select(judged => judged.Interfering)),
            Grams.Sum(events.Select(judged => judged.Rejected)), accepted, split.Amount, split.Shares, split.Orphan, split.OrphanAmount, split.Unallocated,
            split.UnallocatedAmount)
        {
            Assessed = Grams.Sum(events.Where(judged => judged.Assessed).Select(judged => judged.Collected)),
            StandardUncertainty = LineUncertainty.Of(events, budget),
        };
    }
}
