namespace Telemetry.Quality;

/// <summary>
/// What stands of the assessments of a ticket. Field by field the one made last counts, and of several made at once the one known last: whoever looks for one thing
/// only does not take back what another found. An inspector's rejection stands until a later assessment finds the load's interfering material and rejects nothing.
/// </summary>
public static class StandingAssessments
{
    /// <summary>One assessment a ticket, ordered by ticket.</summary>
    public static IReadOnlyList<LoadAssessment> Of(IEnumerable<LoadAssessment> assessments) =>
    [
        .. assessments.GroupBy(assessment => (assessment.TicketOwner, assessment.TicketId))
            .OrderBy(group => group.Key.TicketOwner, StringComparer.Ordinal).ThenBy(group => group.Key.TicketId, StringComparer.Ordinal)
            .Select(group => InOrder(group).Aggregate(After)),
    ];

    /// <summary>The first made first.</summary>
    public static IOrderedEnumerable<LoadAssessment> InOrder(IEnumerable<LoadAssessment> assessments) =>
        assessments.OrderBy(assessment => assessment.AssessedAt).ThenBy(assessment => assessment.KnownAt)
            .ThenBy(assessment => assessment.Owner, StringComparer.Ordinal).ThenBy(assessment => assessment.Id, StringComparer.Ordinal);

    /// <summary>The later one with what it leaves open from the earlier.</summary>
    public static LoadAssessment After(LoadAssessment earlier, LoadAssessment later)
    {
        var lifts = later.RejectionReason is not null || later.Interfering is not null;
        return later with
        {
            Interfering = later.Interfering ?? earlier.Interfering,
            NonPackaging = later.NonPackaging ?? earlier.NonPackaging,
            RejectionReason = lifts ? later.RejectionReason : earlier.RejectionReason,
            RejectionCost = lifts ? later.RejectionCost : earlier.RejectionCost,
        };
    }
}
