using Telemetry.Mass.Uncertainties;
using Telemetry.Quantities;

namespace Telemetry.Mass;

/// <summary>An emptying with its collected mass: its share of the ticket, or its own estimate when no ticket covers it.</summary>
/// <param name="Ticket">The covering ticket, or null.</param>
/// <param name="Uncertainty">
/// Of <paramref name="Collected"/>. Shares of one ticket make up for one another: their sum is as certain as the ticket, and adding these up overstates it.
/// </param>
public sealed record ReconciledEvent(LocatedMass Located, WeighingTicket? Ticket, Grams Collected, ProvenanceClass Provenance, MassUncertainty Uncertainty)
{
    /// <summary>How many emptyings the ticket covers; 0 without a ticket.</summary>
    public int Covered { get; init; }

    /// <summary>True where a scale weighed it together with others and estimates shared that out.</summary>
    public bool IsSplit => Ticket is null ? Located.Mass.IsSplit : Covered > 1;

    public Grams StandardUncertainty => Uncertainty.Standard;

    /// <summary>The facts the mass came from: the ticket that gave it, and what shared it out.</summary>
    public IReadOnlyList<MassSource> Sources =>
        Ticket is null ? Located.Mass.Sources : [new(MassSourceKind.Ticket, $"{Ticket.Owner}/{Ticket.Id}"), .. Located.Mass.Sources];
}
