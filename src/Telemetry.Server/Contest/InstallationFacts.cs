using Telemetry.Allocation;
using Telemetry.Allocation.Objections;
using Telemetry.Allocation.Runs;
using Telemetry.Mass.Uncertainties;
using Telemetry.Quantities;
using Telemetry.Server.Reporting;
using Telemetry.Storage.Ledger;
using Telemetry.Storage.Readings;

namespace Telemetry.Server.Contest;

/// <summary>Everything a run of one period is computed from, as an installation knows it, with what accepted objections brought.</summary>
public static class InstallationFacts
{
    /// <exception cref="InvalidDataException">A register or the rules are missing or wrong.</exception>
    public static RunFacts Of(DataFolder data, IReadingStore store, Period period, Instant now)
    {
        var report = ReportRun.Compute(data, store, period);
        var ledger = data.OpenLedger();
        var facts = new RunFacts(
            [.. report.Events.Select(Emptying)], [.. new TicketLedger(ledger).All().Select(ticket => new TicketFact(ticket, ticket.WeighedAt))], [], new AssessmentLedger(ledger).All(),
            new RegisterLedger(ledger).All(), []);
        return AcceptedFacts.AddedTo(facts, new ObjectionLedger(ledger).All(now));
    }

    private static EmptyingFact Emptying(EventLine line) => new(
        line.Event.Id, line.Event.Container, line.Municipality, line.Stream, line.Event.Midpoint, line.Estimate, line.Provenance,
        line.TicketId is null ? line.StandardUncertainty : UncertaintyBudget.Default.OfDefault(line.Estimate).Standard, line.TicketOwner, line.TicketId, line.Event.EvidenceDigest);
}
