using Telemetry.Allocation;
using Telemetry.Allocation.Objections;
using Telemetry.Allocation.Runs;
using Telemetry.Allocation.Runs.Digests;
using Telemetry.CollectionEvents;
using Telemetry.Containers;
using Telemetry.Mass;
using Telemetry.Quantities;
using Telemetry.Readings;
using Telemetry.Server.Registers;
using Telemetry.Storage.Ledger;
using Telemetry.Storage.Readings;

namespace Telemetry.Server.Reporting.Runs;

/// <summary>
/// What an installation knows, as the facts of a run: (1) tickets, corrections, assessments, registers and what was booked, with what accepted objections brought, (2) the emptyings of the
/// period with their estimates and tickets, found in the readings as they are now. A store does not say when a reading arrived, so that a run over readings that came later finds other
/// emptyings; the package of a run keeps those that it had.
/// </summary>
public static class RunFactsOf
{
    /// <param name="knownAt">What people and ledgers said later does not count.</param>
    /// <exception cref="InvalidDataException">A register or the rules are wrong.</exception>
    public static RunFacts Of(DataFolder data, IReadingStore store, Period period, Instant knownAt)
    {
        // 1.
        var (ledger, registry) = (data.OpenLedger(), data.ReadRegistry());
        var said = new RunFacts(
            [], new TicketLedger(ledger).Facts(), new CorrectionLedger(ledger).All(), new AssessmentLedger(ledger).All(), KnownRegisters.Of(data, period, knownAt), new RunLedger(ledger).Postings());
        said = new ObjectionLedger(ledger).All(knownAt).Where(one => one.State == ObjectionState.Accepted)
            .Aggregate(said, (known, one) => one.Objection.Proposed.AddedTo(known, one.Objection, one.Decision!.KnownAt));

        // 2. Which ticket covers which emptying is found by the tickets as they stand.
        var facts = new Facts(
            registry, File.Exists(data.RulesFile) ? data.ReadRules(registry) : NoRules, store.ByContainer(period.Start - KnownFacts.Before, period.End + KnownFacts.After),
            StandingTickets.Of(said.Tickets, said.Corrections, knownAt))
        {
            StopWeighings = new StopWeighingLedger(ledger).All(),
            Statements = [.. data.OpenStatements().All().Where(statement => statement.KnownAt <= knownAt)],
        };
        var report = AllocationRun.Compute(facts, period);
        var containers = new RegistryIndex(registry).Containers;
        return said with
        {
            Emptyings =
            [
                .. report.Events.Select(line => Emptying(line, containers[line.Event.Container], facts.Readings)),
                .. report.WithoutMass.Select(one => Unmeasured(one, containers[one.Event.Container])),
            ],
        };
    }

    /// <summary>The rules of reports have no part in a run; their default factors and their band are used where they are there.</summary>
    private static AllocationRules NoRules => new("none", "", [], []);

    private static EmptyingFact Emptying(EventLine line, Container container, IReadOnlyDictionary<string, IReadOnlyList<Reading>> readings) => new(
        line.Event.Id, line.Event.Container, line.Municipality, line.Stream, line.Event.Midpoint, line.Estimate, line.EstimateProvenance, line.EstimateUncertainty, line.TicketOwner, line.TicketId,
        line.Event.Signals == EventSignals.None ? null : ReadingsDigest.Of(line.Event.Container, readings[line.Event.Container], line.Event.LastFull, line.Event.FirstEmpty),
        line.Event.Signals != EventSignals.None && line.Event.Evidence == Quantity.FillLevel
            ? HalfAwayFromZero.Divide((Int128)container.CapacityLitres * line.Event.Drop, BasisPoints.Whole)
            : null);

    private static EmptyingFact Unmeasured(StatedEvent one, Container container) =>
        new(one.Event.Id, one.Event.Container, container.Municipality, container.Stream, one.Event.Midpoint, null, ProvenanceClass.DefaultFactor, Grams.Zero, null, null, null);
}
