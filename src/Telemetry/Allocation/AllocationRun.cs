using Telemetry.CollectionEvents;
using Telemetry.Containers;
using Telemetry.Mass;
using Telemetry.Mass.Clusters;
using Telemetry.Mass.Densities;
using Telemetry.Quality;
using Telemetry.Quantities;
using Telemetry.Readings;

namespace Telemetry.Allocation;

/// <summary>
/// From facts to a report, as one pure function: (1) settle the facts, (2) find the emptyings and hear what people say of them, (3) estimate their
/// masses, by densities learnt from loads before the period, (4) reconcile them with the tickets, (5) keep what belongs to the period, (6) judge the loads, (7) share the
/// accepted mass and its amount over the producer organisations, (8) prove that nothing was lost, (9) show what is missing.
/// </summary>
public static class AllocationRun
{
    /// <summary>Ask <see cref="RegistryRules"/> and <see cref="AllocationRuleChecks"/> first.</summary>
    /// <exception cref="ArgumentException">An id is doubled, or two tickets of one owner have the same id and different contents; the message names them.</exception>
    public static AllocationReport Compute(Facts facts, Period period)
    {
        var index = new RegistryIndex(facts.Registry);
        var rules = facts.Rules.Streams.ToDictionary(stream => stream.Stream, StringComparer.Ordinal);

        // 1. Settle: every fact once, in an order of its own.
        var settled = SettledFacts.Of(facts);
        var registered = settled.Readings.Where(entry => index.Containers.ContainsKey(entry.Key)).ToList();

        // 2. What sensors saw, and what people say of it.
        var histories = registered.Select(entry => CollectionEventDetector.Observe(entry.Key, entry.Value, facts.Registry.Detection)).ToList();
        var stated = StatedEvents.Of(
            [.. histories.SelectMany(history => history.Events)], [.. settled.Statements.Where(statement => index.Containers.ContainsKey(statement.Container))]);

        // 3. A load of the period must not prove its own factor, so only earlier ones teach a density.
        var band = facts.Rules.FactorBand ?? FactorBand.Default;
        var clusters = settled.StopWeighings.Count == 0 ? [] : Clustering.Of(index.Containers.Values);
        var plain = MassBasis.Registered with { Defaults = facts.Rules.DefaultFactors ?? [] };
        var observations = LoadObservations.Of(Reconcile(plain).Loads, index);
        var basis = plain with { Densities = DensityLearning.Of(observations.Where(load => load.WeighedAt < period.Start)) };

        // 4. The ticket is the legal mass; the estimates only share it out.
        var (masses, loads) = Reconcile(basis);

        // 5. A ticket belongs to the period it was weighed in and takes its emptyings along; others go by their midpoint.
        var tickets = loads.Tickets.Where(load => period.Contains(load.Ticket.WeighedAt));
        var unticketed = loads.Unticketed.Where(collected => period.Contains(collected.Located.Mass.Event.Midpoint));

        // 6. The gate.
        var assessments = settled.Assessments.ToLookup(assessment => (assessment.TicketOwner, assessment.TicketId));
        var judgedTickets = tickets.Select(load => LoadQuality.Of(load, assessments[(load.Ticket.Owner, load.Ticket.Id)], LimitsOf(rules.GetValueOrDefault(load.Ticket.Stream)))).ToList();
        var events = judgedTickets.SelectMany(ticket => ticket.Events).Concat(unticketed.Select(LoadQuality.Unassessed))
            .OrderBy(judged => judged.Event.Located.Mass.Event.Id, StringComparer.Ordinal).ToList();

        // 7. One line per municipality and stream, also where nothing was collected.
        var lines = ReportLines.Of(facts.Registry, rules, events, basis.Budget);

        // 8. Both sides of every law.
        var proofs = Proofs.Of(judgedTickets, events, lines);

        // 9. What is missing is not zero.
        var statements = stated.Counted.Where(one => one.Statement is not null).ToDictionary(one => one.Event.Id, one => one.Statement!, StringComparer.Ordinal);
        return new AllocationReport(
            period, facts.Registry, facts.Rules, FactsDigest.Of(settled, facts.Registry, facts.Rules), lines,
            [.. judgedTickets.Select(ReportLines.Of)], [.. events.Select(judged => ReportLines.Of(judged, statements))], proofs,
            MissingData.Silent(facts.Registry, registered, period),
            [.. settled.Readings.Where(entry => !index.Containers.ContainsKey(entry.Key)).Select(entry => entry.Key)],
            MissingData.Counts(registered, period))
        {
            StandardUncertainty = LineUncertainty.Of(events, basis.Budget),
            Voided = [.. stated.Voided.Where(one => period.Contains(one.Event.Midpoint))],
            Repeated = [.. stated.Repeated.Where(one => period.Contains(one.Event.Midpoint))],
            WithoutMass = [.. masses.WithoutMass.Where(one => period.Contains(one.Event.Midpoint))],
            UnplacedWeighings = [.. masses.Unplaced.Where(weighing => period.Contains(weighing.WeighedAt))],
            Remarks = [.. histories.SelectMany(history => history.Remarks).Where(remark => remark.From < period.End && remark.To >= period.Start)],
            Densities = [.. basis.Densities.All],
            LaterDensities = [.. DensityLearning.Of(observations.Where(load => load.WeighedAt < period.End)).All],
            DensityChanges = DensityDrift.Of(observations.Where(load => load.WeighedAt < period.End)),
            Sampled = SampledStream.Of(settled.Samples.Where(sample => period.Contains(sample.TakenAt)), rules),
        };

        (EstimatedMasses Masses, ReconciledLoads Loads) Reconcile(MassBasis with)
        {
            var estimated = EstimatedMasses.Of(stated.Counted, settled.StopWeighings, clusters, index, with);
            return (estimated, Reconciliation.Of(settled.Tickets, estimated.Located, band, with.Budget));
        }
    }

    private static QualityLimits LimitsOf(StreamRules? rules) => new(rules?.InterferingLimitPercent, rules?.NonPackagingLimitPercent);
}
