using Telemetry.Allocation;
using Telemetry.Containers;
using Telemetry.Quality;
using Telemetry.Quality.Dispute;
using Telemetry.Quality.DoubleSampling;
using Telemetry.Quality.Warning;
using Telemetry.Quantities;
using Telemetry.Readings;
using Telemetry.Storage.Ledger;
using Telemetry.Storage.Readings;

namespace Telemetry.Server.Reporting;

/// <summary>
/// Brings together the facts of a dispute: (1) the report of the month in which the load was weighed, (2) what the other loads and samples of that month let one
/// expect of its containers, (3) the readings around its emptyings.
/// </summary>
public static class DisputeRun
{
    private const int ConfidencePercent = 90;

    /// <exception cref="InvalidDataException">The ledger has no such ticket, or a register or the rules are missing or wrong.</exception>
    public static DisputeFile Compute(DataFolder data, IReadingStore store, string owner, string ticketId)
    {
        var ledger = data.OpenLedger();
        var (assessments, samples) = (new AssessmentLedger(ledger).All(), new SampleLedger(ledger).All());
        var ticket = new TicketLedger(ledger).All().FirstOrDefault(one => one.Owner == owner && one.Id == ticketId)
            ?? throw new InvalidDataException($"ticket: '{ticketId}' of owner '{owner}' is not in the ledger; 'telemetry report --json' lists the tickets, 'telemetry import tickets' adds some.");

        // 1.
        var report = ReportRun.Compute(data, store, Period.MonthOf(ticket.WeighedAt));
        var registry = new RegistryIndex(report.Registry);
        var line = report.Tickets.Single(one => one.Ticket.Owner == owner && one.Ticket.Id == ticketId);
        EventLine[] events = [.. report.Events.Where(one => one.TicketOwner == owner && one.TicketId == ticketId)];

        // 2. What is contested must not speak against a container, and what was sorted of this load stands beside the expectation, not in it.
        LoadAssessment[] others = [.. ReportedSignals.Assessments(report.Tickets, assessments).Where(one => (one.TicketOwner, one.TicketId) != (owner, ticketId))];
        CompositionSample[] elsewhere = [.. samples.Where(one => (one.TicketOwner, one.TicketId) != (owner, ticketId))];
        var model = TwoPhaseModel.Fit(ticket.Stream, elsewhere, others, [.. report.Events.Select(one => ReportedSignals.Of(one, registry))]);
        var shares = events.DistinctBy(one => one.Event.Container, StringComparer.Ordinal)
            .Select(one => (one.Event.Container, Share: model?.Predict([ReportedSignals.Of(one, registry)], ConfidencePercent)))
            .Where(one => one.Share is not null).ToDictionary(one => one.Container, one => one.Share!, StringComparer.Ordinal);

        // 3.
        var readings = events.GroupBy(one => one.Event.Container, StringComparer.Ordinal).ToDictionary(
            group => group.Key,
            group => (IReadOnlyList<Reading>)
            [
                .. store.Read(group.Key, group.Min(one => one.Event.LastFull) - DisputeFile.ReadingsBefore, group.Max(one => one.Event.FirstEmpty) + DisputeFile.ReadingsAfter + TimeSpan.FromMilliseconds(1)),
            ],
            StringComparer.Ordinal);
        return DisputeFile.Of(new(
            report.Registry, report.Rules, line, events, readings,
            [.. assessments.Where(one => one.TicketOwner == owner && one.TicketId == ticketId)], [.. samples.Where(one => one.TicketOwner == owner && one.TicketId == ticketId)],
            shares, model?.Predict([.. events.Select(one => ReportedSignals.Of(one, registry))], ConfidencePercent)));
    }
}
