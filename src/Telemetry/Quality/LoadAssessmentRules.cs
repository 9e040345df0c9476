using Telemetry.Containers;
using Telemetry.Mass;
using Telemetry.Quantities;

namespace Telemetry.Quality;

/// <summary>Checks an assessment against the register and its ticket. Each violation names the field, the value and the remedy.</summary>
public static class LoadAssessmentRules
{
    /// <param name="ticket">The ticket it names; null when there is none.</param>
    public static IEnumerable<string> Violations(LoadAssessment assessment, WeighingTicket? ticket, RegistryIndex registry)
    {
        if (!Identifier.IsValid(assessment.Id)) yield return $"assessment_id '{assessment.Id}' is not usable; write {Identifier.Grammar}.";
        if (!registry.Owners.ContainsKey(assessment.Owner)) yield return $"owner '{assessment.Owner}' is not in the registry; register it first.";
        if (!CertificateNumber.IsValid(assessment.Inspector)) yield return $"inspector '{assessment.Inspector}' is not usable; {CertificateNumber.Remedy}";
        if (assessment.Interfering < Grams.Zero) yield return $"interfering_kg {assessment.Interfering} is negative; a mass is 0 or more.";
        if (assessment.NonPackaging < Grams.Zero) yield return $"non_packaging_kg {assessment.NonPackaging} is negative; a mass is 0 or more.";
        if (assessment.RejectionCost is { Value: < 0 } cost) yield return $"rejection_cost_eur {cost} is negative; an amount is 0 or more.";
        if (assessment.RejectionReason is null && assessment.RejectionCost is { } bare)
            yield return $"rejection_reason is empty where rejection_cost_eur is {bare}; say why the load was rejected, or leave the cost out.";
        if (assessment.Interfering is null && assessment.NonPackaging is null && assessment.RejectionReason is null)
            yield return "interfering_kg, non_packaging_kg and rejection_reason are all empty; write what was found, 0 where nothing was.";
        foreach (var photo in assessment.Photos.Where(photo => !PhotoReference.IsValid(photo)))
            yield return $"photos '{photo}' is not usable; write the file name or address, a blank and the SHA-256 of its bytes.";
        if (ticket is null)
        {
            yield return $"ticket_id '{assessment.TicketId}' of '{assessment.TicketOwner}' is not in the ledger; import the ticket first.";
            yield break;
        }

        var found = (assessment.Interfering ?? Grams.Zero) + (assessment.NonPackaging ?? Grams.Zero);
        if (found > ticket.Net) yield return $"interfering_kg and non_packaging_kg together are {found}, more than the net {ticket.Net} of ticket '{ticket.Id}'; correct the masses or the ticket.";
        if (assessment.AssessedAt < ticket.WeighedAt) yield return $"assessed_at {assessment.AssessedAt} is before the load was weighed at {ticket.WeighedAt}; correct the time.";
    }
}
