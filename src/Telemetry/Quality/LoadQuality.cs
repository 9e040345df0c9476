using Telemetry.Allocation;
using Telemetry.Mass;
using Telemetry.Quantities;

namespace Telemetry.Quality;

/// <summary>Brings the judgement of a load down to its emptyings: what was found in the load is shared out by their collected masses, to the gram.</summary>
public static class LoadQuality
{
    public static JudgedTicket Of(ReconciledTicket load, decimal? limitPercent) => Of(load, [], new QualityLimits(limitPercent, null));

    /// <param name="assessments">
    /// Of any tickets; of those of this ticket the one that stands counts in the place of what the ticket itself says, and the others are listed as superseded.
    /// </param>
    /// <exception cref="ArgumentException">The assessment says more than the load weighs; <see cref="LoadAssessmentRules"/> refuses such a one at the door.</exception>
    public static JudgedTicket Of(ReconciledTicket load, IEnumerable<LoadAssessment> assessments, QualityLimits limits)
    {
        LoadAssessment[] own =
        [
            .. StandingAssessments.InOrder(assessments.Where(assessment => assessment.TicketOwner == load.Ticket.Owner && assessment.TicketId == load.Ticket.Id)),
        ];
        var standing = own.Length > 0 ? own[^1] : null;
        var (found, nonPackaging) = standing is null ? (load.Ticket.Interfering, null) : (standing.Interfering, standing.NonPackaging);
        if (standing is not null && (found ?? Grams.Zero) + (nonPackaging ?? Grams.Zero) > load.Ticket.Net)
            throw new ArgumentException($"assessments: '{standing.Id}' of '{standing.Owner}' finds more than the {load.Ticket.Net} of ticket '{load.Ticket.Id}'; hand in a corrected assessment.");

        var judgement = AcceptanceGate.Judge(load.Ticket.Net, found, nonPackaging, limits);
        var interfering = Share(found ?? Grams.Zero, load.Events.Select(collected => (collected, collected.Collected)));
        var others = nonPackaging is { } mass ? Share(mass, load.Events.Select((collected, index) => (collected, collected.Collected - interfering[index]))) : null;
        var events = load.Events.Select((collected, index) => Judge(collected, interfering[index], judgement.Decision) with { NonPackaging = others?[index], Assessed = judgement.Assessed });
        return new(load, judgement, [.. events]) { Assessment = standing, Superseded = own.Length > 1 ? own[..^1] : [] };
    }

    /// <summary>An emptying without a ticket was not assessed and is accepted whole.</summary>
    public static JudgedEvent Unassessed(ReconciledEvent collected) => Judge(collected, Grams.Zero, LoadDecision.Accepted);

    private static IReadOnlyList<Grams> Share(Grams total, IEnumerable<(ReconciledEvent Collected, Grams Mass)> events) =>
    [
        .. Apportionment.LargestRemainder(total.Value, [.. events.Select(one => new Weight(one.Collected.Located.Mass.Event.Id, one.Mass.Value))])
            .Shares.Select(share => new Grams(share)),
    ];

    private static JudgedEvent Judge(ReconciledEvent collected, Grams interfering, LoadDecision decision)
    {
        var remainder = collected.Collected - interfering;
        return decision == LoadDecision.Rejected
            ? new(collected, interfering, remainder, Grams.Zero)
            : new(collected, interfering, Grams.Zero, remainder);
    }
}
