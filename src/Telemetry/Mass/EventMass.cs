using Telemetry.CollectionEvents;
using Telemetry.Mass.Uncertainties;
using Telemetry.Quantities;

namespace Telemetry.Mass;

/// <summary>An emptying with the mass that was measured or estimated for it alone, before any ticket.</summary>
/// <param name="Uncertainty">Of <paramref name="Estimate"/>; what it is made of is in <see cref="UncertaintyBudget"/>.</param>
/// <param name="Sources">The facts it came from; empty only for an emptying that nothing measured and that waits for a weighing on the truck.</param>
public sealed record EventMass(CollectionEvent Event, Grams Estimate, ProvenanceClass Provenance, MassUncertainty Uncertainty, IReadOnlyList<MassSource> Sources)
{
    public Grams StandardUncertainty => Uncertainty.Standard;

    /// <summary>True where a scale weighed several emptyings together and their estimates shared it out.</summary>
    public bool IsSplit { get; init; }
}
