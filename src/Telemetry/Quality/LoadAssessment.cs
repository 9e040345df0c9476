using Telemetry.Quantities;

namespace Telemetry.Quality;

/// <summary>What an inspector found in one load. It is never altered; a later assessment of the same ticket replaces an earlier one in the open.</summary>
/// <param name="Owner">The party that handed it in; known from who was signed in.</param>
/// <param name="Id">Unique for its owner.</param>
/// <param name="TicketOwner">With <paramref name="TicketId"/> the weighing ticket of the load.</param>
/// <param name="Inspector">Certificate number of the inspector (keurmeester), no name; not empty.</param>
/// <param name="Interfering">Interfering material (stoorstromen), 0 to the net of the load; null where it was not judged, which is not 0.</param>
/// <param name="NonPackaging">Material of the stream's kind that is no packaging (niet-verpakkingen), 0 to the rest of the net; null where it was not judged.</param>
/// <param name="RejectionReason">Why the load was rejected at the gate; null when it was not.</param>
/// <param name="RejectionCost">What the rejection costs, 0 or more; null when unknown or not rejected.</param>
/// <param name="Photos">File names or addresses of photos, each with the SHA-256 of its bytes, as <c>name sha256</c>.</param>
public sealed record LoadAssessment(
    string Owner, string Id, string TicketOwner, string TicketId, Instant AssessedAt, AssessmentMethod Method, string Inspector, Grams? Interfering, Grams? NonPackaging,
    string? RejectionReason, Cents? RejectionCost, IReadOnlyList<string> Photos, Instant KnownAt);
