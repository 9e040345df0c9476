using Telemetry.CollectionEvents;
using Telemetry.Mass;
using Telemetry.Quantities;

namespace Telemetry.Allocation;

/// <summary>An emptying of the period with what became of its mass.</summary>
/// <param name="TicketOwner">With <paramref name="TicketId"/> the ticket that covers it; both null when none does.</param>
public sealed record EventLine(
    CollectionEvent Event, string Municipality, string Stream, Grams Estimate, string? TicketOwner, string? TicketId, ProvenanceClass Provenance,
    Grams Collected, Grams Interfering, Grams Rejected, Grams Accepted)
{
    /// <summary>Standard uncertainty of <see cref="Collected"/>. Shares of one ticket make up for one another: adding theirs up overstates it.</summary>
    public required Grams StandardUncertainty { get; init; }

    /// <summary>False where nobody looked for interfering material in its load; then <see cref="Interfering"/> is 0 because nothing was deducted.</summary>
    public required bool Assessed { get; init; }

    /// <summary>True where a scale weighed it together with others and estimates shared that out.</summary>
    public required bool IsSplit { get; init; }

    /// <summary>The facts the mass came from; not empty.</summary>
    public required IReadOnlyList<MassSource> Sources { get; init; }

    /// <summary>Where <see cref="Estimate"/> comes from, before any ticket.</summary>
    public ProvenanceClass EstimateProvenance { get; init; }

    /// <summary>Standard uncertainty of <see cref="Estimate"/>.</summary>
    public Grams EstimateUncertainty { get; init; }

    /// <summary>What a person said of it; null where only sensors speak.</summary>
    public EventStatement? Statement { get; init; }

    /// <summary>Its part of the non-packaging found in the load; null where nobody looked.</summary>
    public Grams? NonPackaging { get; init; }
}
