using Telemetry.Mass;
using Telemetry.Quantities;

namespace Telemetry.Quality;

/// <summary>What is held to be in one load, after everything that inspectors said of it.</summary>
/// <param name="Interfering">Null where nobody looked for it, which is not 0.</param>
/// <param name="NonPackaging">Null where nobody looked for it, which is not 0.</param>
/// <param name="Standing">What stands of the assessments, under the id of the last one; null where there is none.</param>
/// <param name="Earlier">Assessments before the last, the first made first.</param>
public sealed record LoadFinding(Grams? Interfering, Grams? NonPackaging, LoadAssessment? Standing, IReadOnlyList<LoadAssessment> Earlier)
{
    public bool IsRejectedByInspector => Standing?.RejectionReason is not null;

    /// <param name="assessments">Of this ticket; what stands of them counts in the place of what the ticket itself says.</param>
    /// <exception cref="ArgumentException">An assessment says more than the load weighs; <see cref="LoadAssessmentRules"/> refuses such a one at the door.</exception>
    public static LoadFinding Of(WeighingTicket ticket, IEnumerable<LoadAssessment> assessments)
    {
        LoadAssessment[] own = [.. StandingAssessments.InOrder(assessments)];
        if (own.Length == 0) return new(ticket.Interfering, null, null, []);
        var standing = own.Aggregate(StandingAssessments.After);
        var (found, nonPackaging) = (standing.Interfering ?? ticket.Interfering, standing.NonPackaging);

        // Two people may each be right about a part and together say more than there is; then the last one alone counts.
        if (Exceeds(ticket, found, nonPackaging)) (found, nonPackaging) = (own[^1].Interfering, own[^1].NonPackaging);
        if (Exceeds(ticket, found, nonPackaging))
            throw new ArgumentException($"assessments: '{own[^1].Id}' of '{own[^1].Owner}' finds more than the {ticket.Net} of ticket '{ticket.Id}'; hand in a corrected assessment.");
        return new(found, nonPackaging, standing with { Interfering = found, NonPackaging = nonPackaging }, own[..^1]);
    }

    private static bool Exceeds(WeighingTicket ticket, Grams? interfering, Grams? nonPackaging) => (interfering ?? Grams.Zero) + (nonPackaging ?? Grams.Zero) > ticket.Net;
}
