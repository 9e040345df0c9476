using Telemetry.CollectionEvents;
using Telemetry.Mass.Uncertainties;
using Telemetry.Quantities;

namespace Telemetry.Mass;

/// <summary>An emptying with the mass that was measured or estimated for it alone, before any ticket.</summary>
/// <param name="Uncertainty">Of <paramref name="Estimate"/>; what it is made of is in <see cref="UncertaintyBudget"/>.</param>
/// <param name="Sources">The facts it came from; not empty.</param>
public sealed record EventMass(CollectionEvent Event, Grams Estimate, ProvenanceClass Provenance, MassUncertainty Uncertainty, IReadOnlyList<MassSource> Sources)
{
    public Grams StandardUncertainty => Uncertainty.Standard;
}
