using Telemetry.Mass;
using Telemetry.Quantities;

namespace Telemetry.Quality;

/// <summary>Brings the judgement of a load down to its emptyings: what was found in the load is shared out by their collected masses, to the gram.</summary>
public static class LoadQuality
{
    public static JudgedTicket Of(ReconciledTicket load, decimal? limitPercent) => Of(load, [], new QualityLimits(limitPercent, null));

    /// <param name="assessments">
    /// Of any tickets; what stands of those of this ticket counts in the place of what the ticket itself says, and each of them is listed.
    /// </param>
    /// <exception cref="ArgumentException">An assessment says more than the load weighs; <see cref="LoadAssessmentRules"/> refuses such a one at the door.</exception>
    public static JudgedTicket Of(ReconciledTicket load, IEnumerable<LoadAssessment> assessments, QualityLimits limits)
    {
        var finding = LoadFinding.Of(load.Ticket, assessments.Where(assessment => assessment.TicketOwner == load.Ticket.Owner && assessment.TicketId == load.Ticket.Id));
        var judgement = AcceptanceGate.Judge(load.Ticket.Net, finding.Interfering, finding.NonPackaging, limits, finding.IsRejectedByInspector);
        var shares = LoadShares.Of(finding, [.. load.Events.Select(one => one.Located.Mass.Event.Id)], [.. load.Events.Select(one => one.Collected.Value)]);
        var events = load.Events.Select((collected, index) => Judge(collected, new Grams(shares.Interfering[index]), judgement.Decision) with
        {
            NonPackaging = shares.NonPackaging is { } others ? new Grams(others[index]) : null,
            Assessed = finding.Interfering is not null,
        });
        return new(load, judgement, [.. events]) { Assessment = finding.Standing, Earlier = finding.Earlier };
    }

    /// <summary>An emptying without a ticket was not assessed and is accepted whole.</summary>
    public static JudgedEvent Unassessed(ReconciledEvent collected) => Judge(collected, Grams.Zero, LoadDecision.Accepted);

    private static JudgedEvent Judge(ReconciledEvent collected, Grams interfering, LoadDecision decision)
    {
        var remainder = collected.Collected - interfering;
        return decision == LoadDecision.Rejected
            ? new(collected, interfering, remainder, Grams.Zero)
            : new(collected, interfering, Grams.Zero, remainder);
    }
}
