using Telemetry.Allocation;
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
        LoadAssessment[] own =
        [
            .. StandingAssessments.InOrder(assessments.Where(assessment => assessment.TicketOwner == load.Ticket.Owner && assessment.TicketId == load.Ticket.Id)),
        ];
        var standing = own.Length > 0 ? own.Aggregate(StandingAssessments.After) : null;
        var (found, nonPackaging) = (standing?.Interfering ?? load.Ticket.Interfering, standing?.NonPackaging);

        // Two people may each be right about a part and together say more than there is; then the last one alone counts.
        if (Exceeds(load, found, nonPackaging)) (found, nonPackaging) = (own[^1].Interfering, own[^1].NonPackaging);
        if (Exceeds(load, found, nonPackaging))
            throw new ArgumentException($"assessments: '{own[^1].Id}' of '{own[^1].Owner}' finds more than the {load.Ticket.Net} of ticket '{load.Ticket.Id}'; hand in a corrected assessment.");

        var judgement = AcceptanceGate.Judge(load.Ticket.Net, found, nonPackaging, limits, standing?.RejectionReason is not null);
        var interfering = Share(found ?? Grams.Zero, load.Events.Select(collected => (collected, collected.Collected)));
        var others = nonPackaging is { } mass ? Share(mass, load.Events.Select((collected, index) => (collected, collected.Collected - interfering[index]))) : null;
        var events = load.Events.Select((collected, index) => Judge(collected, interfering[index], judgement.Decision) with { NonPackaging = others?[index], Assessed = found is not null });
        return new(load, judgement, [.. events])
        {
            Assessment = standing is null ? null : standing with { Interfering = found, NonPackaging = nonPackaging },
            Earlier = own.Length > 1 ? own[..^1] : [],
        };
    }

    private static bool Exceeds(ReconciledTicket load, Grams? interfering, Grams? nonPackaging) => (interfering ?? Grams.Zero) + (nonPackaging ?? Grams.Zero) > load.Ticket.Net;

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
