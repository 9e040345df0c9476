using Telemetry.CollectionEvents;
using Telemetry.Containers;
using Telemetry.Mass;
using Telemetry.Quality;
using Telemetry.Quantities;
using Telemetry.Readings;

namespace Telemetry.Allocation;

/// <summary>
/// From facts to a report, as one pure function: (1) settle the facts, (2) find the emptyings, (3) estimate their masses,
/// (4) reconcile them with the tickets, (5) keep what belongs to the period, (6) judge the loads, (7) share the accepted mass and
/// its amount over the producer organisations, (8) prove that nothing was lost, (9) show what is missing.
/// </summary>
public static class AllocationRun
{
    /// <summary>Ask <see cref="RegistryRules"/> and <see cref="AllocationRuleChecks"/> first.</summary>
    /// <exception cref="ArgumentException">An id is doubled, or two tickets of one owner have the same id and different contents; the message names them.</exception>
    public static AllocationReport Compute(Facts facts, Period period)
    {
        var index = new RegistryIndex(facts.Registry);
        var rules = facts.Rules.Streams.ToDictionary(stream => stream.Stream, StringComparer.Ordinal);

        // 1. Settle: every reading and every ticket once, in an order of their own.
        var settled = SettledFacts.Of(facts);
        var registered = settled.Readings.Where(entry => index.Containers.ContainsKey(entry.Key)).ToList();

        // 2. and 3. Emptyings and what their own sensors make of them.
        var masses = registered.SelectMany(entry => Estimate(index, facts.Registry.Detection, entry.Key, entry.Value)).ToList();

        // 4. The ticket is the legal mass; the estimates only share it out.
        var loads = Reconciliation.Of(settled.Tickets, masses);

        // 5. A ticket belongs to the period it was weighed in and takes its emptyings along; others go by their midpoint.
        var tickets = loads.Tickets.Where(load => period.Contains(load.Ticket.WeighedAt));
        var unticketed = loads.Unticketed.Where(collected => period.Contains(collected.Located.Mass.Event.Midpoint));

        // 6. The gate.
        var judgedTickets = tickets.Select(load => LoadQuality.Of(load, rules.GetValueOrDefault(load.Ticket.Stream)?.InterferingLimitPercent)).ToList();
        var events = judgedTickets.SelectMany(ticket => ticket.Events).Concat(unticketed.Select(LoadQuality.Unassessed))
            .OrderBy(judged => judged.Event.Located.Mass.Event.Id, StringComparer.Ordinal).ToList();

        // 7. One line per municipality and stream, also where nothing was collected.
        var lines = ReportLines.Of(facts.Registry, rules, events);

        // 8. Both sides of every law.
        var proofs = Proofs.Of(judgedTickets, events, lines);

        // 9. What is missing is not zero.
        return new AllocationReport(
            period, facts.Registry, facts.Rules, FactsDigest.Of(settled, facts.Registry, facts.Rules), lines,
            [.. judgedTickets.Select(ReportLines.Of)], [.. events.Select(ReportLines.Of)], proofs,
            MissingData.Silent(facts.Registry, registered, period),
            [.. settled.Readings.Where(entry => !index.Containers.ContainsKey(entry.Key)).Select(entry => entry.Key)],
            MissingData.Counts(registered, period));
    }

    private static IEnumerable<LocatedMass> Estimate(RegistryIndex index, DetectionSettings detection, string id, Reading[] readings)
    {
        var container = index.Containers[id];
        return CollectionEventDetector.Detect(id, readings, detection)
            .Select(found => new LocatedMass(MassEstimation.Of(found, container, index.Streams[container.Stream]), container.Municipality, container.Stream));
    }
}
