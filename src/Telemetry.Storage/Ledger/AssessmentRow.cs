using Telemetry.Quality;
using Telemetry.Quantities;

namespace Telemetry.Storage.Ledger;

/// <summary>An assessment of a load as a row. Rows are added and never changed.</summary>
public sealed class AssessmentRow : IFactRow<AssessmentRow>
{
    public required string Owner { get; init; }

    public required string Id { get; init; }

    public required string TicketOwner { get; init; }

    public required string TicketId { get; init; }

    public required long AssessedAtMilliseconds { get; init; }

    public required int Method { get; init; }

    public required string Inspector { get; init; }

    public required long? InterferingGrams { get; init; }

    public required long? NonPackagingGrams { get; init; }

    public required string? RejectionReason { get; init; }

    public required long? RejectionCostCents { get; init; }

    /// <summary>One reference a line.</summary>
    public required string Photos { get; init; }

    /// <summary>When the ledger got to know the assessment.</summary>
    public required long KnownAtMilliseconds { get; init; }

    object[] IFactRow<AssessmentRow>.Key => [Owner, Id];

    public static AssessmentRow Of(LoadAssessment assessment) => new()
    {
        Owner = assessment.Owner,
        Id = assessment.Id,
        TicketOwner = assessment.TicketOwner,
        TicketId = assessment.TicketId,
        AssessedAtMilliseconds = assessment.AssessedAt.UnixMilliseconds,
        Method = (int)assessment.Method,
        Inspector = assessment.Inspector,
        InterferingGrams = assessment.Interfering?.Value,
        NonPackagingGrams = assessment.NonPackaging?.Value,
        RejectionReason = assessment.RejectionReason,
        RejectionCostCents = assessment.RejectionCost?.Value,
        Photos = string.Join('\n', assessment.Photos),
        KnownAtMilliseconds = assessment.KnownAt.UnixMilliseconds,
    };

    public LoadAssessment ToAssessment() => new(
        Owner, Id, TicketOwner, TicketId, new Instant(AssessedAtMilliseconds), (AssessmentMethod)Method, Inspector,
        InterferingGrams is { } interfering ? new Grams(interfering) : null, NonPackagingGrams is { } other ? new Grams(other) : null, RejectionReason,
        RejectionCostCents is { } cost ? new Cents(cost) : null, Photos.Split('\n', StringSplitOptions.RemoveEmptyEntries), new Instant(KnownAtMilliseconds));

    /// <summary>True when both rows say the same about the load; when it became known does not matter.</summary>
    public bool SaysTheSameAs(AssessmentRow other) =>
        (TicketOwner, TicketId, AssessedAtMilliseconds, Method, Inspector, InterferingGrams, NonPackagingGrams, RejectionReason, RejectionCostCents, Photos)
        == (other.TicketOwner, other.TicketId, other.AssessedAtMilliseconds, other.Method, other.Inspector, other.InterferingGrams, other.NonPackagingGrams, other.RejectionReason, other.RejectionCostCents, other.Photos);
}
