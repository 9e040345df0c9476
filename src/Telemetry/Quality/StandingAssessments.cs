namespace Telemetry.Quality;

/// <summary>Which assessment of a ticket stands: the one made last, and of several made at once the one known last. The others stay listed.</summary>
public static class StandingAssessments
{
    /// <summary>One assessment a ticket, ordered by ticket.</summary>
    public static IReadOnlyList<LoadAssessment> Of(IEnumerable<LoadAssessment> assessments) =>
    [
        .. assessments.GroupBy(assessment => (assessment.TicketOwner, assessment.TicketId))
            .OrderBy(group => group.Key.TicketOwner, StringComparer.Ordinal).ThenBy(group => group.Key.TicketId, StringComparer.Ordinal)
            .Select(group => InOrder(group).Last()),
    ];

    /// <summary>The first made first.</summary>
    public static IOrderedEnumerable<LoadAssessment> InOrder(IEnumerable<LoadAssessment> assessments) =>
        assessments.OrderBy(assessment => assessment.AssessedAt).ThenBy(assessment => assessment.KnownAt)
            .ThenBy(assessment => assessment.Owner, StringComparer.Ordinal).ThenBy(assessment => assessment.Id, StringComparer.Ordinal);
}
